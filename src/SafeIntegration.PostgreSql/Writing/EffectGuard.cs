namespace SafeIntegration.PostgreSql;

/// <summary>
/// Keeps a transaction from being committed by anybody but the journal. A deferred trigger refuses the commit as long as the guard's row is there, and only the
/// journal takes it away. If the effect has ended the transaction, even to begin another, the row is gone.
/// </summary>
internal sealed class EffectGuard
{
    private const string Insert = """INSERT INTO :"schema".journal_effect_guard (token) VALUES ($1)""";
    private const string Delete = """DELETE FROM :"schema".journal_effect_guard WHERE token = $1""";
    private readonly string _token = Guid.NewGuid().ToString("N");

    public Task SetAsync(SqlSession session, CancellationToken cancellationToken) => session.ExecuteAsync(new(Insert, Column.Text(_token)), cancellationToken);

    /// <summary>False if the transaction is not the one that was guarded.</summary>
    public async Task<bool> TryTakeAwayAsync(SqlSession session, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(new(Delete, Column.Text(_token)), cancellationToken).ConfigureAwait(false) == 1;
}
