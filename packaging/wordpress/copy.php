<?php
/**
 * What the fonds said of each fragment, kept from one visit to the next.
 *
 * A copy is an option of its own, never loaded with the others:
 *   state   'here' | 'gone' | 'missing'
 *   html    the fragment or the notice, as wp_kses_post() lets it through
 *   etag    of the text, sent back as If-None-Match
 *   ask     the time from which the fonds is asked again
 *
 * When the fonds does not answer, the last good copy is shown. When it answers that a
 * document is withdrawn or not there, its text is forgotten at once.
 */

defined('ABSPATH') || exit;

const GRIOT_BASE = 'griot_base_url';
const GRIOT_COPIES = 'griot_copies';

// Seconds: how long a page waits for the fonds, how long an answer without Cache-Control
// counts, how long nothing is asked of a fonds that did not answer.
const GRIOT_PATIENCE = 3;
const GRIOT_FRESH = 300;
const GRIOT_PAUSE = 60;
const GRIOT_LONGEST_FRESH = 86400;
const GRIOT_LARGEST = 4194304;

/** The copy of an address, asked for again when it is time; null when there is none. */
function griot_copy($url) {
    $name = 'griot_copy_' . md5($url);
    $copy = get_option($name, null);
    if (!is_array($copy)) {
        $copy = null;
    }
    if ($copy !== null && $copy['ask'] > time()) {
        return griot_shown($copy);
    }
    // One visitor asks; the others, meanwhile, read what is there.
    if ($copy !== null) {
        $copy['ask'] = time() + 2 * GRIOT_PATIENCE;
        update_option($name, $copy, false);
    }
    $copy = griot_answer($url, $copy);
    if (update_option($name, $copy, false)) {
        griot_remember($name);
    }
    return griot_shown($copy);
}

function griot_shown($copy) {
    return $copy['state'] === 'none' ? null : $copy;
}

/** Asks the fonds, and makes the next copy of the one before and the answer. */
function griot_answer($url, $before) {
    $headers = ['Accept' => 'text/html'];
    if ($before !== null && $before['etag'] !== '') {
        $headers['If-None-Match'] = $before['etag'];
    }
    $answer = wp_remote_get($url, [
        'timeout' => GRIOT_PATIENCE,
        'redirection' => 3,
        'headers' => $headers,
        'limit_response_size' => GRIOT_LARGEST,
    ]);
    $status = is_wp_error($answer) ? 0 : (int) wp_remote_retrieve_response_code($answer);
    $again = time() + griot_fresh_for($answer, $status);
    if ($status === 304 && $before !== null) {
        $before['ask'] = $again;
        return $before;
    }
    $html = $status === 0 ? '' : trim(wp_kses_post(wp_remote_retrieve_body($answer)));
    // Anything else that calls itself a success (a login page, a full disk's empty answer)
    // is no fragment.
    $whole = strlen($html) < GRIOT_LARGEST && strpos($html, '<div class="griot"') === 0;
    if ($status === 200 && $whole) {
        $etag = (string) wp_remote_retrieve_header($answer, 'etag');
        return ['state' => 'here', 'html' => $html, 'etag' => $etag, 'ask' => $again];
    }
    if ($status === 410) {
        $notice = $whole ? $html : '';
        return ['state' => 'gone', 'html' => $notice, 'etag' => '', 'ask' => $again];
    }
    if ($status === 404) {
        return ['state' => 'missing', 'html' => '', 'etag' => '', 'ask' => $again];
    }
    $kept = $before ?? ['state' => 'none', 'html' => '', 'etag' => ''];
    $kept['ask'] = time() + GRIOT_PAUSE;
    return $kept;
}

/** As long as the fonds says, within reason. */
function griot_fresh_for($answer, $status) {
    if ($status === 0) {
        return GRIOT_PAUSE;
    }
    $said = (string) wp_remote_retrieve_header($answer, 'cache-control');
    if (!preg_match('/(?:^|[\s,])max-age=(\d{1,9})/', $said, $found)) {
        return GRIOT_FRESH;
    }
    return min(max((int) $found[1], GRIOT_PAUSE), GRIOT_LONGEST_FRESH);
}

/** The names of all copies, so that they can be forgotten without a query of our own. */
function griot_remember($name) {
    $names = (array) get_option(GRIOT_COPIES, []);
    if (!in_array($name, $names, true)) {
        $names[] = $name;
        update_option(GRIOT_COPIES, $names, false);
    }
}

function griot_forget_all() {
    foreach ((array) get_option(GRIOT_COPIES, []) as $name) {
        delete_option($name);
    }
    delete_option(GRIOT_COPIES);
}
