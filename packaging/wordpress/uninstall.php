<?php
/** Leaves nothing behind: the setting and every copy. */

defined('WP_UNINSTALL_PLUGIN') || exit;
defined('ABSPATH') || exit;

require_once __DIR__ . '/copy.php';

griot_forget_all();
delete_option(GRIOT_BASE);
