using SafeIntegration;

public sealed record BillDto(string Supplier, string Iban, decimal Total, string Note);

public sealed record Bill(string Supplier, string Iban, decimal Total, string Note);

public sealed record Supplier(string Number, string Iban, decimal OpenAmount);

public interface ISuppliers
{
    IReadOnlyList<Supplier> All { get; }
}

public interface IBank
{
    [Effect]
    Task TransferAsync(string iban, decimal amount, CancellationToken cancellationToken);
}

public static class BillMapping
{
    public static Bill ToBill(this BillDto dto) => new(dto.Supplier, dto.Iban, dto.Total, dto.Note);

    public static Bill Settle(Bill bill, Supplier supplier) =>
        bill with { Iban = supplier.Iban, Total = supplier.OpenAmount };
}

public sealed class BillJob(HttpClient http, ISuppliers suppliers, IBank bank, ILogger<BillJob> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (BillDto? dto in http.GetFromJsonAsAsyncEnumerable<BillDto>("bills/today", cancellationToken))
        {
            if (dto is null)
                continue;

            Bill bill = dto.ToBill();
            Supplier? supplier = suppliers.All.FirstOrDefault(candidate => candidate.Number == bill.Supplier);
            if (supplier is null)
                throw new InvalidOperationException($"Supplier {bill.Supplier} is not known.");

            bill = BillMapping.Settle(bill, supplier);
            logger.LogInformation("Bill of {Supplier}: {Note}", bill.Supplier, bill.Note);
            await bank.TransferAsync(bill.Iban, bill.Total, cancellationToken);
        }
    }
}
