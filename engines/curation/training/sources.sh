#!/bin/sh
# Lays the sources of the models for languages and names into a folder (about 1.5 GB): sources.sh DIR
#
# From Debian (bookworm): word lists of Tesseract, LibreOffice's help and messages, GIMP's manual in nynorsk, an English
# dictionary. From Maven Central: lingua's n-gram counts, the eForms SDK. From PyPI: Faker and names. Nothing is installed but
# tesseract-ocr, which unpacks its own lists. README.md has the licences. JAVA_HOME has to name a JDK 25, for the wrapper.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dir=$1
mkdir -p "$dir/deb" "$dir/root" "$dir/words" "$dir/pypi"
dir=$(cd "$dir" && pwd)

lists="bul ces dan deu ell eng spa est fin fra gle hrv hun ita lit lav mlt nld pol por ron slk slv swe nor isl cat glg eus oci
    ltz fao fry bre gla cym sqi afr epo ind msa lat tur aze swa vie hat cos fil mri uzb jav sun que yor rus ukr bel mkd srp srp-latn
    bos kaz mon kir tgk tat kmr"
help="cs da de el es et fi fr hu it nl pl pt sl sv ca gl eu en-us tr ru id vi"
messages="is nb nn bg ga hr lt lv ro be mk sr uk cy af br gd oc eo cs sk"

cd "$dir/deb"
for list in $lists; do apt-get download "tesseract-ocr-$list"; done
for code in $help; do apt-get download "libreoffice-help-$code"; done
for code in $messages; do apt-get download "libreoffice-l10n-$code"; done
apt-get download gimp-help-nn hunspell-en-us
for package in *.deb; do dpkg -x "$package" "$dir/root"; done

command -v dawg2wordlist > /dev/null || apt-get install -y --no-install-recommends tesseract-ocr
find "$dir/root" -name '*.traineddata' | while read -r data; do
    name=$(basename "$data" .traineddata)
    mkdir -p "$dir/tmp"
    combine_tessdata -u "$data" "$dir/tmp/$name."
    dawg2wordlist "$dir/tmp/$name.lstm-unicharset" "$dir/tmp/$name.lstm-word-dawg" "$dir/words/$name.txt" || true
    rm -r "$dir/tmp"
done

cd "$here/../../.."
for artifact in com.github.pemistahl:lingua:1.2.2 eu.europa.ted.eforms:eforms-sdk:1.13.0; do
    ./mvnw -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact="$artifact" -DoutputDirectory="$dir/maven"
done
unzip -qo "$dir/maven/lingua-1.2.2.jar" 'language-models/*' -d "$dir/lingua"
unzip -qo "$dir/maven/eforms-sdk-1.13.0.jar" 'eforms-sdk/translations/*' -d "$dir/eforms"

cd "$dir/pypi"
pip download -q --no-deps Faker==40.63.0 names==0.3.0 tzdata
for wheel in *.whl; do unzip -qo "$wheel" -d faker; done
tar xzf names-0.3.0.tar.gz
python3 "$here/names.py" faker names-0.3.0 "$dir/names"
