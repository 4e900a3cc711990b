<?php
/* Settings of the site under proof; what differs from run to run comes from the environment. */
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('JG_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', getenv('JG_URL'));
define('WP_SITEURL', getenv('JG_URL'));
define('AUTH_KEY', 'proof');
define('SECURE_AUTH_KEY', 'proof');
define('LOGGED_IN_KEY', 'proof');
define('NONCE_KEY', 'proof');
define('AUTH_SALT', 'proof');
define('SECURE_AUTH_SALT', 'proof');
define('LOGGED_IN_SALT', 'proof');
define('NONCE_SALT', 'proof');
// The proof asks no other host and changes no file.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
