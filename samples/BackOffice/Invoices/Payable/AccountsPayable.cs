using System.Collections.Concurrent;
using System.Net;

namespace BackOffice.Invoices;

/// <summary>
/// The accounts-payable system, somebody else's: an API on loopback that books what it is sent. It does not recognise a repeated request, but it can be asked for a reference.
/// </summary>
public sealed class AccountsPayable : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<PayableEntry> _entries;

    private AccountsPayable(WebApplication server, ConcurrentQueue<PayableEntry> entries)
    {
        _server = server;
        _entries = entries;
        BaseAddress = new(server.Urls.Single());
    }

    /// <summary>Where it is served.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Everything that was booked, in order.</summary>
    public IReadOnlyList<PayableEntry> Entries => [.. _entries];

    /// <summary>Starts it; dispose to stop.</summary>
    public static async Task<AccountsPayable> StartAsync(CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        WebApplication server = builder.Build();

        var entries = new ConcurrentQueue<PayableEntry>();
        var byReference = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        server.MapPost("/invoices", async (HttpContext context) =>
        {
            PayableEntry? entry = await context.Request.ReadFromJsonAsync<PayableEntry>(context.RequestAborted);
            if (entry is null)
                return Results.BadRequest();
            entries.Enqueue(entry);
            byReference.AddOrUpdate(entry.Reference ?? "", 1, (_, count) => count + 1);
            return Results.Created();
        });
        server.MapGet("/invoices/{reference}", (string reference) => byReference.ContainsKey(reference) ? Results.Ok() : Results.NotFound());
        await server.StartAsync(cancellationToken);
        return new(server, entries);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>One booked invoice.</summary>
/// <param name="Document">The document it is booked for, as the sender names it.</param>
/// <param name="Number">The invoice's number.</param>
/// <param name="Total">What is paid.</param>
/// <param name="Reference">The sender's reference, by which it can be found; null if it gave none.</param>
public sealed record PayableEntry(string? Document, string Number, decimal Total, string? Reference);
