using System.Text;
using BackOffice.Hosting;
using BackOffice.Invoices;
using BackOffice.Suppliers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration;
using SafeIntegration.Journaling;

namespace BackOffice.Tests.Invoices;

/// <summary>Chat models that misbehave, with the gate forced open for them: only a right and checked answer is posted.</summary>
public sealed class ChatInvoiceReaderTests(TrainedModels trained)
{
    private static readonly TimeSpan s_longerThanACallMayTake = TimeSpan.FromSeconds(101);
    private static readonly TimeSpan s_longerThanTheDeadline = TimeSpan.FromHours(5);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_right_answer_passes_the_open_gate()
    {
        Models models = await trained.GetAsync();
        (byte[] mail, InvoiceTruth truth) = await RightlyRead.FirstAsync(models.Invoices);
        using var client = new ScriptedChatClient(Json(TrainingSet.Fields(truth)));
        await using Office office = await OpenAsync(models, client, truth);

        ItemRecord item = await TakeInAsync(office, mail);

        IReadOnlyList<string> reasons = await office.ReasonsAsync(item);
        Assert.True(reasons is [] or [ReviewCode.Audit], string.Join(", ", reasons));
        Assert.Equal(reasons.Count == 0 ? [truth.Total] : [], office.Booked.Select(entry => entry.Total));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\u0000\uFFFD{{{{")]
    [InlineData("I am sorry, but I cannot read this invoice.")]
    [InlineData("{}")]
    [InlineData("[1, 2, 3]")]
    [InlineData("{right}{right}")]
    [InlineData("{right}\n{right}")]
    [InlineData("Here is the invoice: {right}")]
    [InlineData("{right} I hope this helps!")]
    public async Task An_answer_that_is_not_exactly_one_JSON_value_goes_to_a_person(string answer)
    {
        Models models = await trained.GetAsync();
        (byte[] mail, InvoiceTruth truth) = await RightlyRead.FirstAsync(models.Invoices);
        using var client = new ScriptedChatClient(answer.Replace("{right}", Json(TrainingSet.Fields(truth)), StringComparison.Ordinal));
        await using Office office = await OpenAsync(models, client, truth);

        ItemRecord item = await TakeInAsync(office, mail);

        Assert.Equal(ItemState.NeedsReview, item.State);
        Assert.Equal([ReviewCode.NoAnswer], await office.ReasonsAsync(item));
        Assert.Empty(office.Booked);
    }

    [Fact]
    public async Task An_invented_total_goes_to_a_person()
    {
        Models models = await trained.GetAsync();
        (byte[] mail, InvoiceTruth truth) = await RightlyRead.FirstAsync(models.Invoices);
        InvoiceFields right = TrainingSet.Fields(truth);
        using var client = new ScriptedChatClient(Json(right with { Net = right.Net + 0.37m, Total = right.Total + 0.37m }));
        await using Office office = await OpenAsync(models, client, truth);

        ItemRecord item = await TakeInAsync(office, mail);

        Assert.Equal(ItemState.NeedsReview, item.State);
        Assert.Contains(ReviewCode.Grounding, await office.ReasonsAsync(item));
        Assert.Empty(office.Booked);
    }

    [Fact]
    public async Task A_provider_that_hangs_is_asked_again_and_at_last_a_person_is()
    {
        Models models = await trained.GetAsync();
        (byte[] mail, InvoiceTruth truth) = await RightlyRead.FirstAsync(models.Invoices);
        using var client = new ScriptedChatClient(answer: null);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using Office office = await OpenAsync(models, client, truth, services => services.AddSingleton<TimeProvider>(time));

        Task<ItemRecord> takingIn = TakeInAsync(office, mail);
        await client.AskedAsync(Cancelled);
        time.Advance(s_longerThanACallMayTake);
        Assert.Equal(ItemState.Received, (await takingIn).State);

        time.Advance(s_longerThanTheDeadline);
        Task executing = office.ExecuteDueAsync();
        await client.AskedAsync(Cancelled);
        time.Advance(s_longerThanACallMayTake);
        await executing;

        ItemRecord item = Assert.Single(await office.ItemsAsync());
        Assert.Equal(ItemState.NeedsReview, item.State);
        Assert.Contains(ReviewCode.ProviderDown, await office.ReasonsAsync(item));
        Assert.Empty(office.Booked);
    }

    private static async Task<Office> OpenAsync(Models models, IChatClient client, InvoiceTruth truth, Action<IServiceCollection>? configure = null)
    {
        Office office = await Office.OpenAsync(models, services =>
        {
            services.AddSingleton(client);
            configure?.Invoke(services);
        });
        await ForcedGate.OpenAsync(office, ScriptedChatClient.ModelId, [$"billing@{truth.SupplierId.ToLowerInvariant()}.example"]);
        return office;
    }

    private static async Task<ItemRecord> TakeInAsync(Office office, byte[] mail)
    {
        await File.WriteAllBytesAsync(Path.Combine(office.InvoiceMails, "invoice.eml"), mail, Cancelled);
        Assert.Equal(0, await office.TakeInInvoicesAsync());
        return Assert.Single(await office.ItemsAsync());
    }

    private static string Json(InvoiceFields fields) => Encoding.UTF8.GetString(Contract.Of<InvoiceFields>().Write(fields).Span);
}
