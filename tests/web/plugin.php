<?php
// plugin.php WORDPRESS PLUGIN STATE: runs the plugin on WordPress's own functions (short
// codes, HTTP, kses, escaping, sentences), with options kept in the file STATE instead of a
// database. Standard input is JSON: {"base", "locale", "roles", "late", "do": [[what, …], …]}.
// Answers, one for each, as JSON.
[, $place, $plugin, $state] = $argv;
define('ABSPATH', "$place/");
const WPINC = 'wp-includes';
define('WP_CONTENT_DIR', dirname($state));
define('WP_LANG_DIR', dirname($state) . '/languages');
const WP_CONTENT_URL = 'https://hote.example/wp-content';
const WP_DEBUG = false;
const MINUTE_IN_SECONDS = 60;
const KB_IN_BYTES = 1024;
const MB_IN_BYTES = 1048576;
error_reporting(E_ALL & ~E_DEPRECATED);
// What a plugin does wrong must not pass.
set_error_handler(function ($level, $text, $file, $line) use ($plugin) {
  if (strpos($file, $plugin) === 0) throw new ErrorException($text, 0, $level, $file, $line);
  return false;
}, E_ALL);

$asked = json_decode(stream_get_contents(STDIN), true);
$events = [];

// The table of options in the place of a database, as wp-includes/option.php asks it.
class OptionsTable {
  public $options = 'options';
  public $rows;
  function __construct(private string $file) {
    $this->rows = file_exists($file) ? unserialize(file_get_contents($file)) : [];
  }
  function save() { file_put_contents($this->file, serialize($this->rows)); }
  function suppress_errors($on = true) { return false; }
  function prepare($query, ...$values) { return [$query, $values]; }
  function get_row($query) {
    return isset($this->rows[$query[1][0]]) ? (object) $this->rows[$query[1][0]] : null;
  }
  function get_results($query) {
    $loaded = strpos($query, "autoload = 'yes'") !== false;
    $rows = array_filter($this->rows, fn($row) => !$loaded || $row['autoload'] === 'yes');
    return array_map(fn($row) => (object) $row, array_values($rows));
  }
  function query($insert) {
    [$name, $value, $autoload] = $insert[1];
    $this->rows[$name] = ['option_name' => $name, 'option_value' => $value, 'autoload' => $autoload];
    return 1;
  }
  function update($table, $new, $where) {
    $this->rows[$where['option_name']] = array_merge($this->rows[$where['option_name']], $new);
    return 1;
  }
  function delete($table, $where) {
    unset($this->rows[$where['option_name']]);
    return 1;
  }
}
$wpdb = new OptionsTable($state);
$_SERVER['REQUEST_URI'] = '/wp-admin/';

// What only an administrator's page and a logged-in person have.
function current_user_can($what) {
  global $asked;
  return in_array($what, $asked['roles'] ?? [], true);
}
function get_bloginfo($what) { return ['version' => '6.1', 'url' => 'https://hote.example'][$what] ?? ''; }
function home_url() { return 'https://hote.example'; }
function site_url() { return 'https://hote.example'; }
function admin_url($path) { return "https://hote.example/wp-admin/$path"; }
function add_options_page(...$words) { note('page', ...array_slice($words, 2, 2)); }
function settings_fields($group) { wp_nonce_field($group); }
function add_settings_error($name, $code, $text) { note('error', $text); }
function submit_button($text = '') { echo '<button>' . esc_html($text) . '</button>'; }
function wp_create_nonce($action) { return "nonce of $action"; }
function check_admin_referer($action) {
  global $asked;
  note('nonce', $action);
  if (($asked['nonce'] ?? '') !== $action) throw new Exception('nonce');
}
function wp_safe_redirect($to) { note('redirect', $to); throw new Exception('redirect'); }
function note(...$words) {
  global $events;
  $events[] = $words;
}

foreach (['compat', 'load', 'plugin', 'cache', 'functions', 'formatting', 'kses', 'shortcodes', 'http',
  'class-wp-error', 'class-wp-http', 'class-wp-http-proxy', 'class-wp-http-response',
  'class-wp-http-requests-response', 'class-wp-http-requests-hooks', 'class-wp-http-streams',
  'class-wp-http-curl', 'class-wp-http-cookie', 'pomo/mo', 'l10n', 'class-wp-textdomain-registry'] as $part) {
  $file = "$place/wp-includes/$part.php";
  if (file_exists($file)) require_once $file;
}
wp_cache_init();
$wp_textdomain_registry = new WP_Textdomain_Registry();
add_filter('wp_die_handler', fn() => function ($text) { throw new Exception("die: $text"); });
add_action('http_api_debug', function ($answer, $kind, $class, $words, $url) {
  $status = is_wp_error($answer) ? 0 : $answer['response']['code'];
  note('asked', $url, $words['headers']['If-None-Match'] ?? '', $status);
}, 10, 5);

if (isset($asked['base'])) update_option('griot_base_url', $asked['base']);
// Copies that were asked for a while ago.
foreach (empty($asked['late']) ? [] : array_keys($wpdb->rows) as $name) {
  if (strpos($name, 'griot_copy_') !== 0) continue;
  update_option($name, array_merge(get_option($name), ['ask' => 0]), false);
}
$locale = $asked['locale'] ?? 'fr_FR';
require "$plugin/griot.php";
do_action('init');

$answers = [];
foreach ($asked['do'] as $step) {
  $what = array_shift($step);
  try {
    ob_start();
    if ($what === 'content') $answer = do_shortcode($step[0]);
    if ($what === 'call') $answer = call_user_func_array($step[0], array_slice($step, 1));
    if ($what === 'action') $answer = do_action($step[0]);
    if ($what === 'options') $answer = $wpdb->rows;
    if ($what === 'uninstall') {
      define('WP_UNINSTALL_PLUGIN', 'griot/griot.php');
      $answer = require "$plugin/uninstall.php";
    }
  } catch (Exception $error) {
    $answer = 'stopped: ' . $error->getMessage();
  }
  $answers[] = ['answer' => $answer, 'printed' => ob_get_clean()];
}
$wpdb->save();
echo json_encode(['answers' => $answers, 'events' => $events], JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR);
