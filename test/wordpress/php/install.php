<?php
/* Makes the site: its tables, an administrator, an author, the language and the theme. Run on the command line. */
// WordPress has variables of its own: these must not be called as any of them is.
list(, $proof_folder, $proof_theme) = $argv;
$_SERVER['HTTP_HOST'] = parse_url(getenv('JG_URL'), PHP_URL_HOST);
mysqli_query(mysqli_connect('localhost', 'root', '', '', 0, getenv('JG_SOCKET')), 'CREATE DATABASE wordpress');

// Nobody is written to.
function wp_mail()
{
    return true;
}
function wp_new_blog_notification()
{
}

define('WP_INSTALLING', true);
require $proof_folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('示例县教育局', 'administrator', 'administrator@example.org', false, '', getenv('JG_PASSWORD'), 'zh_CN');
$author = wp_insert_user(array(
    'user_login' => 'author',
    'user_email' => 'author@example.org',
    'user_pass' => getenv('JG_PASSWORD'),
    'role' => 'author',
));
if (is_wp_error($author)) {
    fwrite(STDERR, $author->get_error_message());
    exit(1);
}
if (user_can($author, 'unfiltered_html')) {
    fwrite(STDERR, 'The author may write what they want: nothing would be proven.');
    exit(1);
}
switch_theme($proof_theme);
if (!wp_get_theme()->exists()) {
    fwrite(STDERR, "There is no theme $proof_theme.");
    exit(1);
}
update_option('timezone_string', 'Asia/Shanghai');
