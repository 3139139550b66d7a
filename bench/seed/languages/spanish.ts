import { type Language, latin, texts } from './language.ts';

const streets = texts(
  'Calle Mayor; Avenida de la Constitución; Calle del Sol; Plaza de España; Calle Nuñez de Balboa; Paseo de Gracia; Calle San José; Camino Real; Calle de Alcalá; Avenida Juárez; Calle Peñón',
);

export const spanish: Language = {
  men: latin(`
    Antonio José Manuel Francisco Juan David Javier Carlos Jesús Daniel Miguel Alejandro Rafael Pablo Ángel Sergio
    Andrés Íñigo Joaquín Ramón Iván Óscar Rubén Adrián Álvaro Tomás Nicolás Martín Santiago Juan_Carlos José_María`),
  women: latin(`
    María Carmen Ana Isabel Laura Cristina Marta Lucía Elena Sofía Paula Raquel Mónica Rocío Inés Begoña Noelia Verónica
    Ángela Concepción Pilar Guadalupe Ximena Valentina Camila Daniela Itzel María_José Ana_Belén Nuria Montserrat`),
  last: latin(`
    García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno
    Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina
    Ortega Delgado Núñez Ibáñez Peña Cortés de_la_Cruz García_Márquez Etxeberría Ñíguez del_Río Vega`),
  countries: [
    {
      code: 'ES',
      weight: 4,
      calling: '34',
      trunk: '',
      phones: texts('612 ### ###; 655 ## ## ##; 91 4## ## ##; 93-2##-##-##'),
      cities:
        texts(`Madrid|Madrid|280##; Barcelona|Cataluña|080##; Valencia|Comunidad Valenciana|460##; Sevilla|Andalucía|410##;
        Málaga|Andalucía|290##; Cádiz|Andalucía|110##; A Coruña|Galicia|150##; León|Castilla y León|240##; Logroño|La Rioja|260##`),
      address: '{street}, {n}',
      streets,
      second: texts('{n}º izq.; {n}º B; Esc. {n}; Bajo'),
      domains: texts('correo; buzon; viñedos-del-sur; taller-norte'),
    },
    {
      code: 'MX',
      weight: 3,
      calling: '52',
      trunk: '',
      phones: texts('55 ## ## ## ##; (33) 3### ####; 81 8### ####'),
      cities:
        texts(`Ciudad de México|CDMX|06###; Guadalajara|Jalisco|441##; Monterrey|Nuevo León|640##; Mérida|Yucatán|970##;
        Querétaro|Querétaro|760##; Cancún|Quintana Roo|775##`),
      address: '{street} {n}',
      streets,
      second: texts('Int. {n}; Depto. {n}; Col. Centro'),
      domains: texts('mercado; jacaranda; mañana-diseño'),
    },
  ],
};
