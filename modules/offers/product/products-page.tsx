import { Button } from '@mantine/core';
import { IconPackage, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ListPage } from '../../../platform/ui/list/list-page.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { useUrlState } from '../../../platform/ui/url/use-url-state.web.ts';
import { useProducts } from './product.web.ts';
import { type Doing, ProductDialogs } from './product-dialogs.tsx';
import { ProductsTable } from './products-table.tsx';
import { ShelfFilters } from './shelf-filters.tsx';
import { shelfUrl } from './shelf-url.web.ts';

export default function ProductsPage() {
  const [url, change] = useUrlState(shelfUrl);
  const [doing, setDoing] = useState<Doing>();
  const mayEdit = useRight('offers.edit');
  const list = useProducts(url);
  const newProduct = mayEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setDoing({ kind: 'create' })}>
      New product
    </Button>
  );
  return (
    <>
      <ListPage
        title="Products"
        subtitle="What contacts get access to. Offers sell them."
        list={list}
        count={list.data && !list.data.next && !list.data.previous && productsInWords(list.data.items.length)}
        filtered={url.search !== '' || url.state !== 'active'}
        onClearFilters={() => change({ search: '', state: 'active', cursor: undefined })}
        actions={newProduct}
        filters={<ShelfFilters label="Search products" url={url} onChange={change} />}
        empty={{
          title: 'No products yet',
          text: mayEdit
            ? 'A product is what someone gets access to: a course, a membership, a download. Make one, then an offer that sells it.'
            : 'A product is what someone gets access to. Nobody has made one yet.',
          icon: IconPackage,
          action: newProduct,
        }}
        pager={{
          cursor: url.cursor,
          size: url.limit,
          onSize: (limit) => change({ limit, cursor: undefined }),
          onGo: (cursor, how) => change({ cursor }, how),
        }}
      >
        {(products) => <ProductsTable products={products} mayEdit={mayEdit} onDo={setDoing} />}
      </ListPage>
      <ProductDialogs doing={doing} onClose={() => setDoing(undefined)} />
    </>
  );
}

function productsInWords(count: number) {
  return count === 1 ? '1 product' : `${count.toLocaleString('en')} products`;
}
