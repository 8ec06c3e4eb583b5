// The guard clause names what it excludes; everything else goes on.
using System.Data.Common;
using System.Text.Json;

namespace Shop.Invoices;

public sealed class InvoiceCloser(HttpClient billing, DbDataSource database)
{
    public async Task CloseAsync(int invoice, CancellationToken cancellationToken)
    {
        await using Stream stream = await billing.GetStreamAsync($"invoices/{invoice}", cancellationToken);
        using JsonDocument document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        string? status = document.RootElement.GetProperty("status").GetString();
        if (status == "open")
            return;

        await using DbCommand command = database.CreateCommand("update invoices set closed = true where id = 7");
        await command.ExecuteNonQueryAsync(cancellationToken); // expect: SI1002
    }
}
