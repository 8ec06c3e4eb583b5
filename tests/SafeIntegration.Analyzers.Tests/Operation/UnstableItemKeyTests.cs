using SafeIntegration.Analyzers.Operation;
using SafeIntegration.Analyzers.Tests.Verifying;

namespace SafeIntegration.Analyzers.Tests.Operation;

/// <summary>SI3005.</summary>
public sealed class UnstableItemKeyTests
{
    [Theory]
    [InlineData("_ => [|Guid.NewGuid()|].ToString()")]
    [InlineData("document => $\"{document.Id}/{[|DateTime.UtcNow|]:O}\"")]
    [InlineData("document => document.Supplier + [|Random.Shared.Next()|]")]
    [InlineData("document => [|document.Text.GetHashCode()|].ToString()")]
    [InlineData("document => { long now = [|Environment.TickCount64|]; return document.Id + now; }")]
    [InlineData("document => [|Path.GetRandomFileName()|]")]
    [InlineData("document => $\"{document.Id}-{[|TimeProvider.System.GetUtcNow()|]}\"")]
    public Task A_key_that_differs_each_time_is_reported(string key) => Verify.Analyzer<UnstableItemKeyAnalyzer>(Plans.With(identify: $".Identify({key})"));

    [Theory]
    [InlineData("itemKey: document => [|KeyOf(document)|], segment: document => document.Supplier")]
    [InlineData("[|KeyOf|]")]
    [InlineData("document => document.Id + [|Suffix|]")]
    public Task A_helper_that_makes_such_a_key_is_reported(string key) => Verify.Analyzer<UnstableItemKeyAnalyzer>(Plans.With(
        identify: $".Identify({key})",
        members: "private static string KeyOf(Document document) { return document.Id + \"/\" + Guid.NewGuid(); } private static string Suffix => DateTime.Now.ToString(\"O\");"));

    [Fact]
    public Task A_property_that_is_made_anew_with_each_object_is_reported() => Verify.Analyzer<UnstableItemKeyAnalyzer>(
        Plans.With(identify: ".Identify(document => [|document.Key|])").Replace(
            "DateTimeOffset ReceivedAt);", "DateTimeOffset ReceivedAt) { public string Key { get; } = Guid.NewGuid().ToString(\"N\"); }", StringComparison.Ordinal));

    [Theory]
    [InlineData("document => document.Id")]
    [InlineData("document => $\"{document.Supplier}/{document.Id}/{document.ReceivedAt:O}\"")]
    [InlineData("document => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(document.Text)))")]
    [InlineData("document => KeyOf(document)")]
    [InlineData("KeyOf")]
    [InlineData("document => document.ReceivedAt.UtcDateTime.ToString(\"O\")")]
    [InlineData("itemKey: document => document.Id, segment: document => DateTime.Now.Year.ToString()")]
    public Task A_key_of_what_the_sender_says_is_not_reported(string key) => Verify.Analyzer<UnstableItemKeyAnalyzer>(Plans.With(
        identify: $".Identify({key})", members: "private static string KeyOf(Document document) => document.Supplier + \"/\" + document.Id;"));

    [Fact]
    public Task A_default_that_a_sender_replaces_is_not_reported() => Verify.Analyzer<UnstableItemKeyAnalyzer>(
        Plans.With(identify: ".Identify(document => document.Key)").Replace(
            "DateTimeOffset ReceivedAt);", "DateTimeOffset ReceivedAt) { public string Key { get; init; } = Guid.NewGuid().ToString(); }", StringComparison.Ordinal));

    [Fact]
    public Task An_effect_that_ignores_its_key_is_reported() => Verify.Analyzer<UnstableItemKeyAnalyzer>(
        """
        public sealed record Booking(string Room, DateOnly Day);

        public sealed class BookRoom(HttpClient client) : IdempotentEffect<Booking>
        {
            public override async Task [|ApplyAsync|](Approved<Booking> approved, EffectContext context, CancellationToken cancellationToken)
            {
                using HttpResponseMessage response = await client.PostAsJsonAsync("bookings", approved.Value, cancellationToken);
                response.EnsureSuccessStatusCode();
            }
        }

        public sealed class TellGuest(IMailer mailer) : IdempotentEffect<Booking>
        {
            public override Task [|ApplyAsync|](Approved<Booking> approved, EffectContext context, CancellationToken cancellationToken) =>
                context.Attempt > 3 ? Task.CompletedTask : mailer.SendAsync($"{context.ItemKey}: room {approved.Value.Room}", cancellationToken);
        }

        public interface IMailer { Task SendAsync(string text, CancellationToken token); }
        """);

    [Fact]
    public Task An_effect_that_gives_its_key_away_is_not_reported() => Verify.Analyzer<UnstableItemKeyAnalyzer>(
        """
        public sealed record Booking(string Room);

        public sealed class BookRoom(HttpClient client) : IdempotentEffect<Booking>
        {
            public override async Task ApplyAsync(Approved<Booking> approved, EffectContext context, CancellationToken cancellationToken)
            {
                using HttpRequestMessage request = new(HttpMethod.Post, "bookings") { Headers = { { "Idempotency-Key", context.IdempotencyKey } } };
                using HttpResponseMessage response = await client.SendAsync(request, cancellationToken);
            }
        }

        public sealed class TellGuest(IMailer mailer) : IdempotentEffect<Booking>
        {
            public override Task ApplyAsync(Approved<Booking> approved, EffectContext context, CancellationToken cancellationToken) => SendAsync(approved.Value, context, cancellationToken);
            private Task SendAsync(Booking booking, EffectContext context, CancellationToken token) => mailer.SendAsync(booking.Room + context.IdempotencyKey, token);
        }

        public sealed class Remember(IMailer mailer) : IdempotentEffect<Booking>
        {
            public override Task ApplyAsync(Approved<Booking> approved, EffectContext context, CancellationToken cancellationToken)
            {
                var (_, _, key, _) = context;
                return mailer.SendAsync(key, cancellationToken);
            }
        }

        public interface IMailer { Task SendAsync(string text, CancellationToken token); }
        """);

    [Fact]
    public Task An_effect_that_puts_a_resource_in_place_needs_no_key() => Verify.Analyzer<UnstableItemKeyAnalyzer>(
        """
        public sealed record Stock(string Sku, int Quantity);

        public sealed class SetStock(HttpClient client) : IdempotentEffect<Stock>
        {
            public override async Task ApplyAsync(Approved<Stock> approved, EffectContext context, CancellationToken cancellationToken)
            {
                using HttpResponseMessage response = await client.PutAsJsonAsync($"stock/{approved.Value.Sku}", approved.Value, cancellationToken);
                response.EnsureSuccessStatusCode();
            }
        }
        """);

    [Fact]
    public Task An_effect_of_another_kind_or_that_does_nothing_is_not_reported() => Verify.Analyzer<UnstableItemKeyAnalyzer>(
        """
        public sealed record Note(string Text);

        public sealed class Later : IdempotentEffect<Note>
        {
            public override Task ApplyAsync(Approved<Note> approved, EffectContext context, CancellationToken cancellationToken) => throw new NotSupportedException();
        }

        public sealed class Dry : IdempotentEffect<Note>
        {
            public override Task ApplyAsync(Approved<Note> approved, EffectContext context, CancellationToken cancellationToken)
            {
                Console.WriteLine(approved.Value.Text);
                return Task.CompletedTask;
            }
        }

        public sealed class Store(HttpClient client)
        {
            public Task ApplyAsync(Note note, EffectContext context, CancellationToken cancellationToken) => client.PostAsJsonAsync("notes", note, cancellationToken);
        }
        """);
}
