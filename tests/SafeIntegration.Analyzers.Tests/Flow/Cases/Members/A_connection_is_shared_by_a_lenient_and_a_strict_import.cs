using System.Data.Common;
using System.Net.Http.Json;
using System.Text.Json;

namespace Claims;

public sealed class Claim
{
    public string Id { get; set; } = "";
    public string Status { get; set; } = "";
}

public sealed class ClaimTable(DbConnection connection)
{
    public async Task SaveAsync(Claim claim)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "insert into claims (id, status) values (@id, @status)";
        Add(command, "@id", claim.Id);
        Add(command, "@status", claim.Status);
        await command.ExecuteNonQueryAsync();
    }

    public async Task CloseAsync(int number)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "update claims set status = 'closed' where number = @number";
        Add(command, "@number", number);
        await command.ExecuteNonQueryAsync();
    }

    private static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}

public sealed class ClaimImport(HttpClient http, ClaimTable table)
{
    public async Task LenientAsync()
    {
        string text = await http.GetStringAsync("/claims/next");
        Claim claim;
        try
        {
            claim = JsonSerializer.Deserialize<Claim>(text) ?? new Claim();
        }
        catch (JsonException)
        {
            claim = new Claim();
        }

        await table.SaveAsync(claim); // expect: SI1001, SI1004
    }

    public async Task StrictAsync()
    {
        Claim? claim = await http.GetFromJsonAsync<Claim>("/claims/last");
        if (claim is null) return;
        await table.SaveAsync(claim); // expect: SI1001
    }

    // The commands of the others went through the same connection, and left nothing in it.
    public Task CloseAsync(int number) => table.CloseAsync(number);
}
