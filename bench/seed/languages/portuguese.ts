import { type Language, latin, texts } from './language.ts';

const streets = texts(
  'Rua das Flores; Avenida da Liberdade; Rua São João; Praça da República; Rua Augusta; Travessa do Comércio; Rua Sete de Setembro; Alameda Santos; Rua da Conceição',
);

export const portuguese: Language = {
  men: latin(`
    João José António Carlos Pedro Lucas Miguel Rafael Gabriel Tiago Bruno Felipe Rodrigo Gustavo Luís Vítor André Sérgio
    Márcio Fábio Otávio Caio Davi Thiago Estêvão Simão Nuno Rui Gonçalo Duarte`),
  women: latin(`
    Maria Ana Beatriz Mariana Juliana Fernanda Camila Letícia Larissa Inês Patrícia Cláudia Sónia Vânia Conceição Luísa
    Helena Júlia Débora Lívia Antônia Cecília Íris Mafalda Benedita Matilde Carolina Leonor Ana_Clara`),
  last: latin(`
    Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes
    Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas Araújo
    Gonçalves Simões Magalhães Guimarães da_Conceição dos_Anjos Falcão Brandão Antunes`),
  countries: [
    {
      code: 'BR',
      weight: 6,
      calling: '55',
      trunk: '',
      phones: texts('(11) 9N###-####; (21) 98###-####; 31 99###-####; (41) 3N##-####'),
      cities:
        texts(`São Paulo|SP|01###-###; Rio de Janeiro|RJ|20###-###; Belo Horizonte|MG|301##-###; Curitiba|PR|800##-###;
        Brasília|DF|700##-###; Florianópolis|SC|880##-###; Belém|PA|660##-###; Goiânia|GO|740##-###`),
      address: '{street}, {n}',
      streets,
      second: texts('Apto {n}; Bloco B; Sala {n}; Casa {n}'),
      domains: texts('caixa; correio; padaria-sol; ação-digital; estudio-mar'),
    },
    {
      code: 'PT',
      weight: 1.5,
      calling: '351',
      trunk: '',
      phones: texts('912 ### ###; 936 ### ###; 21 3## ## ##'),
      cities: texts(
        'Lisboa||1###-###; Porto||4000-###; Coimbra||3000-###; Évora||7000-###; Setúbal||2900-###',
      ),
      address: '{street}, {n}',
      streets,
      second: texts('{n}.º Dto; {n}.º Esq; R/C'),
      domains: texts('carteiro; azulejo; pão-quente'),
    },
  ],
};
