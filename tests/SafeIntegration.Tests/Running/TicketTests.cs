using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Journaling;

namespace SafeIntegration.Tests.Running;

/// <summary>What a reviewer is told.</summary>
public sealed class TicketTests
{
    [Fact]
    public async Task Where_an_integration_names_no_source_the_input_is_shown()
    {
        await using var bench = Open();
        ItemId item = await SubmitAsync(bench, "p-Übersee");

        ReviewTicket ticket = await bench.TicketAsync(item);

        ReviewDocument input = Assert.Single(ticket.Documents);
        Assert.Equal(("input", "text/plain"), (input.Name, input.MediaType));
        Assert.Contains("\"id\": \"p-Übersee\"", Encoding.UTF8.GetString(input.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_is_named_by_its_member()
    {
        await using var bench = Open();
        ItemId item = await SubmitAsync(bench, "p-1");

        ReviewTicket ticket = await bench.TicketAsync(item);

        Assert.StartsWith("Value is above 500", Assert.Single(ticket.Reasons).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_holds_no_hashes()
    {
        await using var bench = Open();
        ItemId item = await SubmitAsync(bench, "p-1");
        await bench.ApproveAsync(item);
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await bench.ExecuteDueAsync();

        ReviewTicket ticket = await bench.TicketAsync(item);

        Assert.Equal(
            [
                (AuditAction.Received, ""), (AuditAction.NeedsReview, ReviewCode.AboveLimit), (AuditAction.Approved, ""),
                (AuditAction.Started, "attempt 1"), (AuditAction.Applied, "attempt 1"),
            ],
            ticket.History.Select(entry => (entry.Action, entry.Detail)));
    }

    private static Bench<Probe> Open() => new(services => services
        .AddSingleton(ProbeDefinition.Mapped<IdempotentProbe>(gate: gate => gate.ReviewAbove(label => label.Value, 500m)))
        .AddSingleton<EffectScript>());

    private static async Task<ItemId> SubmitAsync(Bench<Probe> bench, string id) =>
        (await bench.Integration.SubmitAsync(new Parcel { Id = id, Value = 900 }, TestContext.Current.CancellationToken)).Item;
}
