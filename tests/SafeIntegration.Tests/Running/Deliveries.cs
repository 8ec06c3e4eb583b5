using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;

namespace SafeIntegration.Tests.Running;

[Contract("test.delivery-note.v1")]
public sealed partial record DeliveryNote
{
    public required string Id { get; init; }

    public required string Text { get; init; }
}

public enum Carrier
{
    Rail,

    [System.Text.Json.Serialization.JsonStringEnumMemberName("by-road")]
    Road,
}

/// <summary>An output with a field of every kind.</summary>
public sealed record Delivery
{
    [StringLength(20)]
    public required string Number { get; init; }

    [Grounded(MatchAs.Money)]
    [Range(0, 10_000)]
    public required decimal Amount { get; init; }

    public required int Parcels { get; init; }

    public required DateOnly Day { get; init; }

    public required bool IsExpress { get; init; }

    public required Carrier Carrier { get; init; }

    public required IReadOnlyList<Halt> Stops { get; init; }

    public string? Note { get; init; }

    public int? Floor { get; init; }
}

public sealed record Halt
{
    public required string City { get; init; }
}

/// <summary>What the reader of <see cref="Deliveries"/> reads.</summary>
public sealed class DeliveryScript
{
    public static Delivery Example { get; } = new()
    {
        Number = "D-1",
        Amount = 12.5m,
        Parcels = 3,
        Day = new DateOnly(2026, 3, 4),
        IsExpress = true,
        Carrier = Carrier.Road,
        Stops = [new Halt { City = "Ulm" }],
    };

    public Func<Delivery> Read { get; set; } = () => Example;

    public Func<Delivery, bool> Expectation { get; set; } = delivery => delivery.Parcels > 0;

    public List<Delivery> Applied { get; } = [];
}

/// <summary>People decide everything: it is in its launch period.</summary>
public sealed class Deliveries(DeliveryScript script) : Integration<DeliveryNote, Delivery>
{
    public override string Name => "deliveries";

    protected override IntegrationPlan<DeliveryNote, Delivery> Define(PlanStart<DeliveryNote, Delivery> plan) => plan
        .OwnedBy("logistics", "https://runbooks.example/deliveries")
        .Identify(note => note.Id)
        .Call((note, _) => Task.FromResult(script.Read()), "reader-1")
        .GroundIn(note => new SourceText(note.Text), note => [new ReviewDocument("note.txt", "text/plain", System.Text.Encoding.UTF8.GetBytes(note.Text))])
        .Expect(delivery => script.Expectation(delivery), "there are parcels")
        .Gate()
        .ReviewedBy("clerks", TimeSpan.FromDays(3))
        .ApplyWith<BookDelivery>("book the delivery", options => options.UndoWindow = TimeSpan.FromSeconds(30));
}

internal sealed class BookDelivery(DeliveryScript script) : IdempotentEffect<Delivery>
{
    public override Task ApplyAsync(Approved<Delivery> approved, EffectContext context, CancellationToken cancellationToken)
    {
        script.Applied.Add(approved.Value);
        return Task.CompletedTask;
    }
}

internal static class DeliveryBench
{
    public const string Text = "Delivery D-1 on 4 March 2026, 3 parcels, 12.50 EUR";

    private static readonly CancellationToken None = CancellationToken.None;

    public static Bench<Deliveries> Create() => new(services => services.AddSingleton<DeliveryScript>());

    public static DeliveryScript Script(this Bench<Deliveries> bench) => bench.Services.GetRequiredService<DeliveryScript>();

    public static async Task<ItemId> SubmitAsync(this Bench<Deliveries> bench, string id = "n1", string text = Text) =>
        (await bench.Integration.SubmitAsync(new DeliveryNote { Id = id, Text = text }, None)).Item;

    public static async Task<ReviewResult> FillInAsync(this Bench<Deliveries> bench, ItemId item, string why, params (string Name, string? Value)[] values)
    {
        ReviewTicket ticket = await bench.TicketAsync(item);
        Dictionary<string, string?> form = ticket.Fields.ToDictionary(field => field.Name, field => field.Value);
        foreach ((string name, string? value) in values)
            form[name] = value;
        return await bench.Desk.CompleteAsync(
            new ReviewForm { Item = item, Revision = ticket.Revision, Action = ReviewAction.Approve, Values = form, Why = why }, Bench<Deliveries>.Reviewer(), None);
    }

    public static async Task<ReviewResult> CompleteAsync(this Bench<Deliveries> bench, ItemId item, Verdict<Delivery> verdict, string reviewer = "anna")
    {
        ReviewTicket<Delivery> ticket = (await bench.Desk.FindAsync<Delivery>(item, Bench<Deliveries>.Reviewer(), None))!;
        return await bench.Desk.CompleteAsync(ticket, verdict, Bench<Deliveries>.Reviewer(reviewer), None);
    }

    /// <summary>Lets the undo window pass and the effects happen.</summary>
    public static async Task SettleAsync(this Bench<Deliveries> bench)
    {
        bench.Time.Advance(TimeSpan.FromSeconds(30));
        await bench.ExecuteDueAsync();
    }
}
