// shape: marked client interface; only aggregates of our own table are written
using System.Data.Common;
using Dapper;
using SafeIntegration;

namespace Energy;

public interface IMeterApi
{
    [return: ExternalInput]
    Task<string[]> SerialsAsync(CancellationToken cancellationToken);
}

public sealed class MeterAudit(IMeterApi api, DbDataSource database, ILogger<MeterAudit> logger)
{
    public async Task AuditAsync(CancellationToken cancellationToken)
    {
        string[] serials = await api.SerialsAsync(cancellationToken);
        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        int ours = await connection.ExecuteScalarAsync<int>("select count(*) from meters");
        if (serials.Length != ours)
            logger.LogWarning("They have {Theirs} meters, we have {Ours}.", serials.Length, ours);
        await connection.ExecuteAsync("insert into audits (ours, theirs) values (@ours, @theirs)", new { ours, theirs = serials.Length });
    }
}
