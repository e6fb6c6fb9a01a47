<?php
/**
 * Plugin Name: Griot
 * Description: Montre dans une page un document, ou un passage, publié par un fonds Griot : [griot id="note-sur-le-retour" passage="p-k3f9a2"].
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: GPL-3.0-or-later
 * Text Domain: griot
 * Domain Path: /languages
 */

defined('ABSPATH') || exit;

require_once __DIR__ . '/copy.php';
require_once __DIR__ . '/shortcode.php';
require_once __DIR__ . '/settings.php';

add_action('init', 'griot_load_sentences');
add_shortcode('griot', 'griot_shortcode');
add_action('admin_menu', 'griot_add_settings_page');
add_action('admin_init', 'griot_register_settings');
add_action('admin_post_griot_forget', 'griot_forget_copies');

/** Sentences are French in the sources; every language but French reads the English. */
function griot_load_sentences() {
    $locale = determine_locale();
    if (strpos($locale, 'fr') !== 0) {
        load_textdomain('griot', __DIR__ . '/languages/griot-en_US.mo');
    }
}
