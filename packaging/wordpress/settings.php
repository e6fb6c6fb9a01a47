<?php
/** Réglages, Griot: the address of the fonds, and a way to forget the copies. */

defined('ABSPATH') || exit;

function griot_add_settings_page() {
    add_options_page('Griot', 'Griot', 'manage_options', 'griot', 'griot_show_settings');
}

function griot_register_settings() {
    register_setting('griot', GRIOT_BASE, [
        'type' => 'string',
        'sanitize_callback' => 'griot_clean_base',
        'default' => '',
    ]);
}

/** An address of the web with its last slash, or what was there before. */
function griot_clean_base($value) {
    $value = trim((string) $value);
    if ($value === '') {
        return '';
    }
    $clean = esc_url_raw($value, ['http', 'https']);
    $parts = wp_parse_url($clean);
    $good = $clean !== '' && !empty($parts['host']) && !isset($parts['query'])
        && !isset($parts['fragment']) && !isset($parts['user']);
    if (!$good) {
        add_settings_error(GRIOT_BASE, 'griot_base', __('Ce n’est pas l’adresse d’un site ; écrivez par exemple https://griot.example/', 'griot'));
        return get_option(GRIOT_BASE, '');
    }
    return trailingslashit($clean);
}

function griot_show_settings() {
    if (!current_user_can('manage_options')) {
        return;
    }
    $forget = admin_url('admin-post.php');
    ?>
<div class="wrap">
<h1>Griot</h1>
<form action="options.php" method="post">
    <?php settings_fields('griot'); ?>
<table class="form-table" role="presentation">
<tr>
<th scope="row"><label for="<?php echo esc_attr(GRIOT_BASE); ?>"><?php esc_html_e('Adresse du fonds', 'griot'); ?></label></th>
<td><input type="url" class="regular-text" id="<?php echo esc_attr(GRIOT_BASE); ?>" name="<?php echo esc_attr(GRIOT_BASE); ?>" value="<?php echo esc_attr(griot_base()); ?>" placeholder="https://griot.example/">
<p class="description"><?php esc_html_e('Dans une page : [griot id="identifiant"] ou [griot id="identifiant" passage="p-…"]. L’identifiant est la fin de l’adresse du document.', 'griot'); ?></p></td>
</tr>
</table>
    <?php submit_button(); ?>
</form>
<form action="<?php echo esc_url($forget); ?>" method="post">
    <?php wp_nonce_field('griot_forget'); ?>
<input type="hidden" name="action" value="griot_forget">
<p><?php esc_html_e('Les textes reçus sont gardés ici, et montrés quand le fonds ne répond pas.', 'griot'); ?></p>
    <?php submit_button(__('Oublier les copies', 'griot'), 'secondary', 'submit', false); ?>
</form>
</div>
    <?php
}

function griot_forget_copies() {
    if (!current_user_can('manage_options')) {
        wp_die(esc_html__('Vous n’avez pas ce droit.', 'griot'), '', ['response' => 403]);
    }
    check_admin_referer('griot_forget');
    griot_forget_all();
    wp_safe_redirect(admin_url('options-general.php?page=griot'));
    exit;
}
