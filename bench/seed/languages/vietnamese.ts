import { type Language, latin, texts } from './language.ts';

export const vietnamese: Language = {
  men: latin(`
    Văn_Hùng Minh Quốc_Anh Đức Tuấn Hải Long Nam Phong Quang Khánh Trung Dũng Việt Thành Hoàng Bảo Hiếu Sơn Tùng
    Đình_Trọng Công_Phượng Gia_Huy Phúc`),
  women: latin(`
    Thị_Lan Hương Linh Mai Thảo Trang Ngọc Phương Hạnh Hoa Thủy Yến Quỳnh Hằng Nhung Vân Diệp Mỹ_Duyên Bích_Ngọc
    Thanh_Tâm Tuyết Ánh Như_Ý Cẩm_Tú`),
  last: latin(`
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Lương Mai Tạ Đoàn Tô Châu`),
  countries: [
    {
      code: 'VN',
      weight: 2.5,
      calling: '84',
      trunk: '0',
      phones: texts('091 ### ## ##; 0903 ######; 0368 ### ###; 028 3### ####'),
      cities:
        texts(`Thành phố Hồ Chí Minh|Quận 1|7000##; Hà Nội|Hoàn Kiếm|1000##; Đà Nẵng|Hải Châu|5500##; Huế|Thừa Thiên Huế|5300##;
        Cần Thơ|Ninh Kiều|9000##; Hải Phòng|Lê Chân|1800##`),
      address: 'Số {n}, {street}',
      streets: texts(
        'đường Lê Lợi; đường Nguyễn Huệ; phố Hàng Bông; đường Trần Hưng Đạo; đường Điện Biên Phủ; phố Tràng Tiền; đường Cách Mạng Tháng Tám',
      ),
      second: texts('Tầng {n}; Căn hộ {n}; Ngõ {n}'),
      domains: texts('hopthu; buudien; phở-ngon; sen-xanh'),
    },
  ],
};
