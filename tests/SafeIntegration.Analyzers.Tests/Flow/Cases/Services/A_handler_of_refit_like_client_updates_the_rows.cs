// shape: interface of a generated client that is marked, results mapped by a primary constructor class
using System.Data.Common;
using Dapper;
using SafeIntegration;

namespace Energy;

public interface ITariffApi
{
    [return: ExternalInput]
    Task<IReadOnlyList<TariffDto>> ListAsync(int supplier, CancellationToken cancellationToken);
}

public sealed record TariffDto(string Code, decimal Cents);

public sealed class TariffRow(TariffDto dto, DateTimeOffset at)
{
    public string Code { get; } = dto.Code;
    public decimal Euro { get; } = dto.Cents / 100m;
    public DateTimeOffset At { get; } = at;
}

public sealed class TariffSync(ITariffApi api, DbDataSource database, TimeProvider time)
{
    public async Task SyncAsync(int supplier, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        var rows = (await api.ListAsync(supplier, cancellationToken)).Select(dto => new TariffRow(dto, now)).ToArray();
        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("delete from tariffs where supplier = @supplier", new { supplier }, transaction);
        await connection.ExecuteAsync("insert into tariffs values (@Code, @Euro, @At)", rows, transaction); // expect: SI1001
        await transaction.CommitAsync(cancellationToken);
    }
}
