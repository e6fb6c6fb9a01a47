<?php
/** [griot id="…" passage="p-… p-…" niveau="2"] */

defined('ABSPATH') || exit;

function griot_shortcode($attributes) {
    $wanted = shortcode_atts(['id' => '', 'passage' => '', 'niveau' => ''], $attributes, 'griot');
    $base = griot_base();
    if ($base === '') {
        return griot_for_editors(__('Griot : l’adresse du fonds n’est pas réglée (Réglages, Griot).', 'griot'));
    }
    $id = trim($wanted['id']);
    if (strlen($id) > 80 || !preg_match('/\A[a-z0-9]+(?:-[a-z0-9]+)*\z/', $id)) {
        return griot_for_editors(sprintf(
            /* translators: %s: what stands behind id= */
            __('Griot : « %s » n’est pas l’identifiant d’un document.', 'griot'),
            $id
        ));
    }
    $passages = preg_split('/[\s,]+/', $wanted['passage'], -1, PREG_SPLIT_NO_EMPTY);
    foreach ($passages as $passage) {
        if (!preg_match('/\Ap-[a-z0-9]{1,16}\z/', $passage)) {
            return griot_for_editors(sprintf(
                /* translators: %s: what stands behind passage= */
                __('Griot : « %s » n’est pas l’adresse d’un passage (p-…).', 'griot'),
                $passage
            ));
        }
    }
    $level = in_array($wanted['niveau'], ['1', '2', '3', '4', '5', '6'], true) ? $wanted['niveau'] : '';
    return griot_shown_html($base, $id, $passages, griot_copy(griot_fragment_url($base, $id, $passages, $level)));
}

/** The address of the settings, with its last slash; '' when there is none. */
function griot_base() {
    $base = (string) get_option(GRIOT_BASE, '');
    return $base === '' ? '' : trailingslashit($base);
}

function griot_fragment_url($base, $id, $passages, $level) {
    $parameters = [];
    foreach ($passages as $passage) {
        $parameters[] = 'passage=' . rawurlencode($passage);
    }
    if ($level !== '') {
        $parameters[] = 'niveau=' . $level;
    }
    return $base . 'fragments/' . $id . ($parameters ? '?' . implode('&', $parameters) : '');
}

function griot_shown_html($base, $id, $passages, $copy) {
    $page = $base . 'documents/' . $id . ($passages ? '#' . $passages[0] : '');
    $link = '<a href="' . esc_url($page) . '">' . esc_html($page) . '</a>';
    if ($copy === null) {
        return griot_notice(esc_html__('Ce document se lit à l’adresse', 'griot') . ' ' . $link);
    }
    if ($copy['state'] === 'here') {
        return $copy['html'];
    }
    if ($copy['state'] === 'gone') {
        // The fonds' own words, where it had any.
        return $copy['html'] !== '' ? $copy['html']
            : griot_notice(esc_html__('Ce document a été retiré.', 'griot') . ' ' . $link);
    }
    return griot_notice(esc_html__('Ce document n’est pas disponible.', 'griot'))
        . griot_for_editors(sprintf(
            /* translators: %s: the identifier of a document */
            __('Griot : le fonds ne connaît pas « %s », ou pas ce passage.', 'griot'),
            $id
        ));
}

function griot_notice($html) {
    return '<div class="griot griot-avis"><p>' . $html . '</p></div>';
}

/** Readers are not told what only an editor can mend. */
function griot_for_editors($text) {
    if (!current_user_can('edit_posts')) {
        return '';
    }
    return griot_notice('<strong>' . esc_html($text) . '</strong>');
}
