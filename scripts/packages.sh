# The Debian 12 packages that Griot is built, run and tested with; sourced by the scripts.
# shellcheck shell=bash

build_packages=(
  ccache cmake g++ gettext lld make pkg-config
  libboost-locale-dev libboost-test-dev libbrotli-dev libcli11-dev
  libcmark-gfm-dev libcmark-gfm-extensions-dev libdeflate-dev libicu-dev
  libkainjow-mustache-dev libpoco-dev libssl-dev libtomlplusplus-dev libxapian-dev libxml2-dev libyaml-cpp-dev
  libzip-dev nlohmann-json3-dev zlib1g-dev
)
# Pages are tested in a real browser, sentences against the sources, timings in bench.
# The browser tests find any Node.js of version 18 or later; Debian's is taken only where
# there is none.
test_packages=(
  chromium clang-14 default-jre-headless fonts-dejavu-core libbenchmark-dev
  libclang-rt-14-dev libsqlite3-dev libxml2-utils php-cli python3 python3-feedparser
  xapian-tools lintian man-db nginx-light poppler-utils unzip weasyprint
)

# What timings are measured against.
bench_packages=(nginx-light pandoc wrk)

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# install_missing PACKAGE… : quiet when all are there.
install_missing() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return 0
  echo "Installation de : ${missing[*]}" >&2
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "${missing[@]}" >/dev/null
}
