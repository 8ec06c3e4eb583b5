using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Layouts;

/// <summary>Telephone, tax number and bank account beside the address: numbers that are not the number.</summary>
internal sealed class ContactBox(double x, double top) : Block
{
    internal override void Draw(Sheet sheet)
    {
        Supplier supplier = sheet.Facts.Supplier;
        double resume = sheet.Y;
        sheet.Y = top;
        foreach (string line in new[] { $"Tel. {supplier.Phone}", $"Fax {supplier.Phone[..^1]}99", $"{sheet.Words.TaxNumber} {supplier.TaxNumber}", supplier.Register, $"IBAN {supplier.Iban}" })
        {
            sheet.Text(x, line, 0.8);
            sheet.Down(0.85);
        }

        sheet.Y = resume;
    }
}

/// <summary>A small line about the form itself, with a date that has nothing to do with the invoice.</summary>
internal sealed class FormNote(double y) : Block
{
    private static readonly DateOnly s_oldestForm = new(2022, 2, 1);

    internal override void Draw(Sheet sheet)
    {
        int age = sheet.Facts.Supplier.Name.Length * 37;
        sheet.TextAt(sheet.Left, y, Sheet.Fill(sheet.Words.Printed, sheet.Style.Date(s_oldestForm.AddDays(age))), 0.7);
    }
}
