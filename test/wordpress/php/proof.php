<?php
/* What only the proof does to the site. */

// The strictest policy under which this WordPress can show a page: its themes write styles into the page.
add_action('send_headers', function () {
    header('Content-Security-Policy: ' . getenv('JG_POLICY'));
});

// Two scripts that WordPress writes into its pages: the policy would stop them, and each would be told as a fault.
remove_action('wp_head', 'print_emoji_detection_script', 7);
remove_action('wp_footer', 'the_block_template_skip_link');

// One page as it is where only a block of the theme loads the script.
add_action('wp_enqueue_scripts', function () {
    if (isset($_GET['proof-no-plugin'])) {
        wp_dequeue_script('jiaogai');
    }
}, 99);

// The classic editor is still in WordPress; a plugin that many sites have does no more than this.
add_filter('use_block_editor_for_post', function ($use) {
    $page = $_SERVER['REQUEST_URI'] . ($_SERVER['HTTP_REFERER'] ?? '');
    return $use && strpos($page, 'proof-classic') === false;
});
