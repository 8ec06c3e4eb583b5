using System.Data;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;

namespace Library.Lending;

[JsonDerivedType(typeof(Lent), "lent")]
[JsonDerivedType(typeof(Returned), "returned")]
public abstract record LendingEvent(Guid Book, DateOnly Day);

public sealed record Lent(Guid Book, DateOnly Day, Guid Reader) : LendingEvent(Book, Day);

public sealed record Returned(Guid Book, DateOnly Day) : LendingEvent(Book, Day);

public sealed record BookState(Guid Book, Guid? Reader, int Times)
{
    public static BookState operator +(BookState state, LendingEvent e) => e switch
    {
        Lent lent => state with { Reader = lent.Reader, Times = state.Times + 1 },
        Returned => state with { Reader = null },
        _ => throw new NotSupportedException(e.GetType().Name),
    };
}

public interface IEventStore
{
    Task AppendAsync(LendingEvent e);

    IAsyncEnumerable<LendingEvent> ReadAsync();
}

public sealed class SqlEventStore(IDbConnection connection) : IEventStore
{
    private sealed record Row(long Position, string Payload);

    public Task AppendAsync(LendingEvent e) =>
        connection.ExecuteAsync("insert into events (payload) values (@payload)", new { payload = JsonSerializer.Serialize(e) });

    public async IAsyncEnumerable<LendingEvent> ReadAsync()
    {
        long position = 0;
        while (true)
        {
            List<Row> page = [.. await connection.QueryAsync<Row>("select position, payload from events where position > @position order by position limit 200", new { position })];
            if (page is [])
                yield break;

            foreach (Row row in page)
                yield return JsonSerializer.Deserialize<LendingEvent>(row.Payload) ?? throw new JsonException($"Event {row.Position} is null.");
            position = page[^1].Position;
        }
    }
}

public sealed class ShelfProjection(IEventStore store, IDbConnection connection)
{
    public async Task RebuildAsync()
    {
        var books = new Dictionary<Guid, BookState>();
        await foreach (LendingEvent e in store.ReadAsync())
            books[e.Book] = books.GetValueOrDefault(e.Book, new BookState(e.Book, null, 0)) + e;

        await connection.ExecuteAsync("delete from shelf");
        await connection.ExecuteAsync("insert into shelf (book, reader, times) values (@Book, @Reader, @Times)", books.Values);
    }
}
