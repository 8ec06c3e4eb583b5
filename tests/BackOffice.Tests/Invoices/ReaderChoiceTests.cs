using System.Text;
using BackOffice.Hosting;
using BackOffice.Invoices;
using BackOffice.Suppliers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration;
using SafeIntegration.Journaling;

namespace BackOffice.Tests.Invoices;

/// <summary>Configuration says who reads invoices.</summary>
public sealed class ReaderChoiceTests(TrainedModels trained)
{
    private const string Model = "loopback-model-1";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_an_endpoint_configured_its_model_reads_the_invoice_from_mail_to_posting()
    {
        Models models = await trained.GetAsync();
        (byte[] mail, InvoiceTruth truth) = await RightlyRead.FirstAsync(models.Invoices);
        // Another currency than the trained reader would read, and one that is not grounded: it can only come from the endpoint.
        InvoiceFields answer = TrainingSet.Fields(truth) with { Currency = "XTS" };
        await using ChatEndpoint endpoint = await ChatEndpoint.StartAsync(Model, Encoding.UTF8.GetString(Contract.Of<InvoiceFields>().Write(answer).Span), Cancelled);
        await using Office office = await Office.OpenAsync(
            models, settings: new Dictionary<string, string?> { ["Ai:Endpoint"] = endpoint.Address, ["Ai:Model"] = Model, ["Ai:Key"] = "a-key" });
        await ForcedGate.OpenAsync(office, Model, [$"billing@{truth.SupplierId.ToLowerInvariant()}.example"]);

        ItemRecord item = await TakeInAsync(office, mail);

        Assert.Equal(answer, await office.ProposalAsync(item));
        Assert.True(await office.ReasonsAsync(item) is [] or [ReviewCode.Audit]);
        Assert.Equal(item.Lane == Lane.Automatic ? 1 : 0, office.Booked.Count(entry => entry.Number == answer.Number && entry.Total == answer.Total));
        (string? key, var request) = Assert.Single(endpoint.Requests);
        Assert.Equal("Bearer a-key", key);
        Assert.Equal(Model, (string?)request["model"]);
        Assert.Equal("json_schema", (string?)request["response_format"]!["type"]);
        Assert.Contains(truth.Number, request["messages"]!.AsArray().Last()!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_endpoint_the_trained_reader_reads_it()
    {
        Models models = await trained.GetAsync();
        (byte[] mail, InvoiceTruth truth) = await RightlyRead.FirstAsync(models.Invoices);
        await using Office office = await Office.OpenAsync(models);

        ItemRecord item = await TakeInAsync(office, mail);

        Assert.Null(office.Services.GetService<IChatClient>());
        Assert.Equal(TrainingSet.Fields(truth), await office.ProposalAsync(item));
    }

    private static async Task<ItemRecord> TakeInAsync(Office office, byte[] mail)
    {
        await File.WriteAllBytesAsync(Path.Combine(office.InvoiceMails, "invoice.eml"), mail, Cancelled);
        Assert.Equal(0, await office.TakeInInvoicesAsync());
        return Assert.Single(await office.ItemsAsync());
    }
}
