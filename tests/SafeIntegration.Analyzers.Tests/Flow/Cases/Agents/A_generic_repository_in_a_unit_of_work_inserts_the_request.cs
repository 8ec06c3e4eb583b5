using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Purchasing;

public sealed record SupplierRequest(string Name, string Iban);

public sealed record Supplier(Guid Id, string Name, string Iban);

public interface IRepository<T>
    where T : class
{
    Task AddAsync(T entity);
}

public sealed class Repository<T>(IDbConnection connection, IDbTransaction transaction) : IRepository<T>
    where T : class
{
    private static readonly string[] Columns = [.. typeof(T).GetProperties().Select(p => p.Name)];

    private static readonly string Insert = $"insert into {typeof(T).Name} ({string.Join(", ", Columns)}) values (@{string.Join(", @", Columns)})";

    public Task AddAsync(T entity) => connection.ExecuteAsync(Insert, entity, transaction);
}

public interface IUnitOfWork
{
    Task InTransactionAsync(Func<IRepository<Supplier>, Task> work, CancellationToken cancellationToken);
}

public sealed class UnitOfWork(string connectionString) : IUnitOfWork
{
    public async Task InTransactionAsync(Func<IRepository<Supplier>, Task> work, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await work(new Repository<Supplier>(connection, transaction));
        await transaction.CommitAsync(cancellationToken);
    }
}

public static class SupplierEndpoints
{
    public static void MapSuppliers(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/suppliers", async (SupplierRequest request, IUnitOfWork unit, CancellationToken cancellationToken) =>
        {
            var supplier = new Supplier(Guid.CreateVersion7(), request.Name.Trim(), request.Iban.Replace(" ", ""));
            await unit.InTransactionAsync(suppliers => suppliers.AddAsync(supplier), cancellationToken); // expect: SI1001
            return Results.Created($"/suppliers/{supplier.Id}", null);
        });
}
