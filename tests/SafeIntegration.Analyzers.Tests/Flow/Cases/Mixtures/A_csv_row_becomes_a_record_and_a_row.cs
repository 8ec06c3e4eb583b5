using Dapper;
using System.Data.Common;

namespace Csv;

public sealed record Member(string Name, string Mail)
{
    public static Member Parse(string row)
    {
        string[] fields = row.Split(';', 2, StringSplitOptions.TrimEntries);
        return new Member(fields[0], fields[1]);
    }
}

public sealed class MemberImport(HttpClient club, DbConnection database)
{
    public async Task RunAsync()
    {
        using HttpResponseMessage response = await club.GetAsync("members.csv");
        response.EnsureSuccessStatusCode();
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } row)
            await database.ExecuteAsync("insert into members (name, mail) values (@Name, @Mail)", Member.Parse(row)); // expect: SI1001
    }
}
