// shape: a received number only selects a row of ours
using System.Data.Common;
using Dapper;
using SafeIntegration;

namespace Rows.Own;

public sealed record Call(int Extension);

public sealed record Person(string Name, string Phone);

public interface ISwitchboard
{
    [Effect]
    Task DialAsync(string phone);
}

public sealed class Switch(DbDataSource database, ISwitchboard board)
{
    public async Task HandleAsync([ExternalInput] Call call)
    {
        await using DbConnection connection = await database.OpenConnectionAsync();
        Person? person = await connection.QuerySingleOrDefaultAsync<Person>("select name, phone from person where extension = @extension", new { extension = call.Extension });
        if (person is null)
            return;
        await board.DialAsync(person.Phone);
    }
}
