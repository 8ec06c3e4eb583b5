namespace Publishing.Statements;

public sealed record TransferState(string State, DateTimeOffset? SettledAt);

public sealed record StatementUpdate(int Number, string State);

public sealed class StatementSync(HttpClient bank, IHttpClientFactory clients)
{
    public async Task SyncAsync(IReadOnlyCollection<int> statements, CancellationToken cancellationToken)
    {
        var states = new Dictionary<int, TransferState>();
        foreach (int number in statements)
        {
            states[number] = await bank.GetFromJsonAsync<TransferState>($"transfers/{number}", cancellationToken)
                ?? throw new InvalidDataException($"The bank knows no transfer {number}.");
        }

        IEnumerable<StatementUpdate> updates =
            from number in statements
            select new StatementUpdate(number, LocalState(states[number]));

        HttpClient accounting = clients.CreateClient("accounting");
        foreach (StatementUpdate update in updates)
        {
            using HttpResponseMessage response = await accounting.PutAsJsonAsync($"statements/{update.Number}", new { update.State }, cancellationToken); // expect: SI1005
            response.EnsureSuccessStatusCode();
        }
    }

    private static string LocalState(TransferState transfer) => transfer switch
    {
        { State: "settled" or "cleared" } => "closed",
        { State: "rejected" } => "failed",
        _ => "open",
    };
}
