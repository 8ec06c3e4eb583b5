using System.Data.Common;
using System.Net.Http.Headers;
using System.Text;
using Dapper;

public sealed record OutboxRow(long Id, string Topic, string Payload, int Attempts);

public sealed class Outbox(DbDataSource source)
{
    public async Task<IReadOnlyList<OutboxRow>> DueAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await source.OpenConnectionAsync(cancellationToken);
        IEnumerable<OutboxRow> rows = await connection.QueryAsync<OutboxRow>(
            "select id, topic, payload, attempts from outbox where sent_at is null and attempts < 10 order by id limit 50");
        return rows.AsList();
    }

    public async Task MarkAsync(OutboxRow row, bool sent, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            sent ? "update outbox set sent_at = now() where id = @Id" : "update outbox set attempts = @Attempts where id = @Id",
            row with { Attempts = row.Attempts + 1 });
    }
}

public sealed class OutboxWorker(Outbox outbox, IHttpClientFactory clients, ILogger<OutboxWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (OutboxRow row in await outbox.DueAsync(stoppingToken))
                await SendAsync(row, stoppingToken);
        }
    }

    private async Task SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"topics/{row.Topic}");
        request.Content = new StringContent(row.Payload, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        request.Headers.Add("Idempotency-Key", row.Id.ToString());

        using HttpResponseMessage response = await clients.CreateClient("bus").SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            await outbox.MarkAsync(row, sent: true, cancellationToken);
            return;
        }

        logger.LogWarning("Row {Id} was refused with {Status}", row.Id, response.StatusCode);
        await outbox.MarkAsync(row, sent: false, cancellationToken);
    }
}
