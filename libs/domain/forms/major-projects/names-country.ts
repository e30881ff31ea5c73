/** From where investors come; any other country or region is named in brackets behind the investor. */
const countries =
  /香港|澳门|台湾|德国|法国|英国|美国|日本|韩国|意大利|西班牙|葡萄牙|荷兰|瑞士|瑞典|丹麦|挪威|芬兰|比利时|卢森堡|奥地利|爱尔兰|波兰|捷克|匈牙利|俄罗斯|土耳其|以色列|沙特|阿联酋|卡塔尔|科威特|新加坡|马来西亚|泰国|越南|印度|印尼|菲律宾|澳大利亚|新西兰|加拿大|墨西哥|巴西|智利|阿根廷|南非|埃及|毛里求斯|塞舌尔|萨摩亚|开曼|维尔京|百慕大/u;

/** What also stands in brackets behind a name, and is no country. */
const noCountry = /合伙|有限|公司|集团|控股|股份|基金|筹|暂|简称|待定|%|^\d+$/u;

/**
 * Whether a text on the investor (投资方及国别（地区）) says where the investor comes from: by a name that is known, in
 * brackets, or behind a slash.
 *
 * @example
 * namesCountry('巴斯夫欧洲公司（德国）'); // true
 * namesCountry('远景（有限合伙）'); // false
 */
export const namesCountry = (text: string): boolean => {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const beside = [...plain.matchAll(/\(([^()]+)\)|\/([^/()]+)/gu)].map(([, bracket, slash]) => bracket ?? slash ?? '');
  return countries.test(plain) || beside.some((words) => !noCountry.test(words));
};
