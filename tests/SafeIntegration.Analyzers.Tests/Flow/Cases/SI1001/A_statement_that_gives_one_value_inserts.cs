// shape: insert that returns the new id, and a count beside it
using System.Data.Common;

namespace Leads;

public sealed record Lead(string Email);

public sealed class LeadStore(DbDataSource source, HttpClient site)
{
    public async Task<long> AddAsync()
    {
        Lead lead = (await site.GetFromJsonAsync<Lead>("lead"))!;
        await using DbCommand command = source.CreateCommand("INSERT INTO leads (email) VALUES (@email) RETURNING id");
        DbParameter email = command.CreateParameter();
        email.ParameterName = "email";
        email.Value = lead.Email;
        command.Parameters.Add(email);
        return (long)(await command.ExecuteScalarAsync())!; // expect: SI1001
    }

    public async Task<long> CountAsync()
    {
        Lead lead = (await site.GetFromJsonAsync<Lead>("lead"))!;
        await using DbCommand command = source.CreateCommand("SELECT count(*) FROM leads WHERE email = @email");
        DbParameter email = command.CreateParameter();
        email.ParameterName = "email";
        email.Value = lead.Email;
        command.Parameters.Add(email);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
