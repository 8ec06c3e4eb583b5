using FluentValidation;

namespace Exchanges.Import;

public sealed record Row(string Sku, decimal Price);

public sealed class RowValidator : AbstractValidator<Row>
{
    public RowValidator()
    {
        RuleFor(row => row.Sku).Matches("^[A-Z]-[0-9]{3}$");
        RuleFor(row => row.Price).InclusiveBetween(0.01m, 5_000m);
    }
}

public sealed record ImportReport(int Imported, IReadOnlyList<string> Problems);

public sealed class PriceImport(IHttpClientFactory clients, IValidator<Row> validator)
{
    public async Task<ImportReport> RunAsync(CancellationToken cancellationToken)
    {
        HttpClient supplier = clients.CreateClient("supplier");
        HttpClient shop = clients.CreateClient("shop");
        Row[] rows = await supplier.GetFromJsonAsync<Row[]>("prices", cancellationToken) ?? [];

        var problems = new List<string>();
        int imported = 0;
        foreach (Row row in rows)
        {
            var result = await validator.ValidateAsync(row, cancellationToken);
            if (!result.IsValid)
            {
                problems.AddRange(result.Errors.Select(error => error.ErrorMessage));
                continue;
            }

            using HttpResponseMessage answer = await shop.PutAsJsonAsync("prices", row, cancellationToken);
            answer.EnsureSuccessStatusCode();
            imported++;
        }

        return new ImportReport(imported, problems);
    }
}
