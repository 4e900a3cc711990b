<?php
/* What a web server does beside WordPress: the strict policy for the library's own pages, and caching of what never changes. */
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$types = array('css' => 'text/css', 'js' => 'text/javascript', 'html' => 'text/html', 'json' => 'application/json');
$type = $types[pathinfo($path, PATHINFO_EXTENSION)] ?? null;
$file = realpath($_SERVER['DOCUMENT_ROOT'] . $path);
if (!$type || !$file || strpos($path, '/wp-content/') === 0) {
    return false;
}
header("Content-Type: $type; charset=utf-8");
if (strpos($path, '/jiaogai/') === 0) {
    header('Content-Security-Policy: ' . str_replace(" 'unsafe-inline'", '', getenv('JG_POLICY')));
} elseif ($type !== 'text/html' && $type !== 'application/json') {
    header('Cache-Control: max-age=3600');
}
readfile($file);
