import { wallet } from '../../shared/detect/recognizers/wallet.ts'
import { examples } from './examples.ts'

examples(wallet, {
  finds: [
    ['ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9', 'ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9'],
    ['0x71C7...976F', '0x71C7...976F'],
    ['XRP rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh', 'rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh'],
    ['TQx7n4Ke91LmVb20pRzA77', 'TQx7n4Ke91LmVb20pRzA77'],
    ['0x7be1f04c99a2d3', '0x7be1f04c99a2d3'],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
  ],
  leaves: ['0x12'],
})
