import type { Field } from './field.contract.ts';

/**
 * What columns are called in exports and in the common languages, folded by `foldName`. The order within a field is
 * the order of preference where a file has several.
 */
export const COLUMN_NAMES: Record<Field, readonly string[]> = {
  email: names(`
    email, email address, email value, email 1 value, primary email, email 1, mail, mail address,
    purchase email, from email address, customer email, contact email, work email, email work, user email, buyer email,
    email home, personal email, email personal, email id, your email, your email address, subscriber email, attendee email,
    mailadresse, email adresse, emailadresse, correo, correo electronico, direccion de correo, courriel, adresse email,
    adresse electronique, adresse mail, indirizzo email, posta elettronica, endereco de email, emailadres, adres email,
    e post, epost, e postadress, sahkoposti, eposta, e posta, メールアドレス, メール, 电子邮件, 邮箱, 電子郵件, 이메일, почта, электронная почта, email адрес,
    البريد الالكتروني, דואל`),
  firstName: names(`
    first name, firstname, given name, first, forename, fname, your first name, christian name, vorname, rufname, prenom,
    nombre, nombres, primer nombre, nome proprio, primeiro nome, voornaam, imie, fornamn, fornavn, etunimi, keresztnev, jmeno, isim,
    имя, 名, 名字, 이름, الاسم الاول, שם פרטי, όνομα`),
  lastName: names(`
    last name, lastname, surname, family name, last, lname, your last name, second name, nachname, familienname, zuname, nom, nom de famille,
    apellido, apellidos, cognome, sobrenome, apelido, ultimo nome, achternaam, familienaam, nazwisko, efternamn, etternavn, efternavn, sukunimi,
    prijmeni, vezeteknev, soyad, soyadi, фамилия, 姓, 姓氏, 성, اسم العائلة, שם משפחה, επώνυμο`),
  fullName: names(`
    full name, fullname, name, your name, your full name, display name, contact name, customer name, buyer name, subscriber name,
    attendee name, person name, first and last name, first name last name, name full, vollstandiger name, vor und nachname, vorname nachname, kontaktname, nom complet,
    nom et prenom, prenom et nom, nombre completo, nombre y apellidos, nome completo, nome e cognome, volledige naam, naam, imie i nazwisko,
    namn, navn, nimi, nome, nev, ad soyad, adi soyadi, фио, полное имя, 氏名, お名前, 全名, 姓名, 성명, الاسم, الاسم الكامل, שם, שם מלא, ονοματεπώνυμο`),
  phone: names(`
    phone, phone number, mobile phone number, mobile phone, mobile, mobile number, cell phone, cell, cellphone, phone 1 value, phone value, telephone, telephone number,
    tel, phone work, phone mobile, contact phone number, contact phone, primary phone, phone 1, work phone, home phone, phone home, business phone,
    default phone, whatsapp, whatsapp number, sms, sms number, gsm, your phone, your phone number, shipping phone number, shipping phone, telefon, telefonnummer, rufnummer,
    handy, handynummer, mobil, mobiltelefon, mobilnummer, portable, numero de telephone, telefono, telefono movil, numero de telefono, movil, celular,
    cellulare, telefone, numero de telefone, telemovel, telefoon, telefoonnummer, mobiel, numer telefonu, puhelin, puhelinnumero, telefonszam,
    cep telefonu, телефон, номер телефона, мобильный, 電話番号, 電話, 携帯電話, 电话, 手机, 手机号, 전화번호, 전화, 휴대폰, رقم الهاتف, الهاتف, טלפון, τηλέφωνο`),
  countryCode: names(`
    country code, phone country code, country code of the phone, phone country, country calling code, calling code, dialing code, dialling code, dial code, phone code, phone prefix,
    country prefix, landesvorwahl, landervorwahl, vorwahl, indicatif, indicatif pays, prefijo, codigo de pais, prefisso, landnummer, kierunkowy, 国番号`),
  addressLine1: names(`
    address line 1, address 1, street address, street address 1, street, address street, street 1, address,
    strasse, str, strasse und hausnummer, anschrift, adresse, adresse 1, rue, direccion, calle, domicilio, indirizzo, via, endereco, rua, morada, adres, straat,
    ulica, adress, gatuadress, gate, osoite, katuosoite, cim, ulice, sokak, адрес, улица, 住所, 地址, 주소, العنوان, כתובת, διεύθυνση`),
  addressLine2: names(`
    address line 2, address 2, street address 2, street 2, address line 2 district neighborhood, apartment, apt, suite, unit,
    extended address, address extended address, adresszusatz, adresse 2, complement d adresse, complement, complemento, direccion 2, interno, adres 2`),
  city: names(`
    city, town, city town, town city, locality, address city, suburb, ort, stadt, wohnort, ville, commune, ciudad, poblacion, localidad, citta, comune,
    cidade, localidade, stad, plaats, woonplaats, miasto, miejscowosc, poststed, kaupunki, varos, mesto, sehir, город, 市区町村, 城市, 市, 도시, المدينة, עיר, πόλη`),
  state: names(`
    state, province, region, state province, province state, state region, state or region, address state, address region, county, province code, state code,
    state province region county territory prefecture republic, prefecture, territory, bundesland, kanton, departement, provincia, estado, comunidad autonoma, regione,
    provincie, wojewodztwo, lan, fylke, maakunta, megye, область, регион, 都道府県, 省, 州, 시도, المنطقة, מחוז`),
  postalCode: names(`
    postal code, postalcode, zip code, zip, zipcode, zip postal code, postcode, post code, postal zip code, address zip, address postal code, address zip code,
    plz, postleitzahl, code postal, cp, codigo postal, cap, codice postale, cep, postnummer, postnr, kod pocztowy, postinumero, iranyitoszam, psc,
    posta kodu, индекс, почтовый индекс, 郵便番号, 邮编, 邮政编码, 우편번호, الرمز البريدي, מיקוד`),
  country: names(`
    country, country region, country name, address country, country iso, country iso code, nation, land, staat, pays, pais, paese, nazione, kraj, maa,
    orszag, zeme, ulke, страна, 国, 国家, 國家, 국가, البلد, الدولة, מדינה, χώρα`),
  type: names(`
    type, contact type, customer type, lead type, lifecycle stage, lifecycle, person type, contact record type, record type, kontakttyp, typ, tipo, tipo de contacto, type de contact,
    tipo contatto, tipo de contato, kontaktart, тип`),
  tags: names(`
    tags, tag, labels, label, tag names, groups, group, categories, category, group membership, segments, segment, lists, list, kategorien, kategorie, gruppen, gruppe, schlagworte, schlagwort,
    etiquetas, etiqueta, etiquettes, etiquette, groupes, categorias, gruppi, etichette, categorie, grupos, groepen, grupy, tagi, etykiety, taggar, теги, метки, タグ, ラベル, グループ, 标签, 태그, الوسوم, תגיות`),
};

/**
 * Words before an address that say which of a person's addresses it is, by preference. A file's columns are taken from
 * one block, so that no street is combined with another's city.
 */
export const BLOCKS = names(`
  default address, default, primary, mailing, shipping, home, billing, address 1, personal, private, postal, work, business, address 2, other`);

/** Words before a name that say nothing: `Person - Phone`, `Subscriber first name`. */
export const PREFIXES = names(
  'person, contact, customer, subscriber, member, user, lead, attendee, client, buyer, your',
);

/** A column's name without case, accents and punctuation, with single spaces between its words and numbers. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replaceAll(/(?<=\p{L})(?=\d)/gu, ' ')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replaceAll(/\be mail/g, 'email')
    .trim();
}

function names(list: string) {
  return list.split(',').map(foldName);
}
