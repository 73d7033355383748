/** Lists that are read page by page with a keyset cursor. */
package org.cloudbackend.kit.paging;
