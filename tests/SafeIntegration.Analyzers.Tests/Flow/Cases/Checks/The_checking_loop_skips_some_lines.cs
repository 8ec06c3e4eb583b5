// shape: the checking loop goes on with `continue` before it has looked at some elements; the working loop does not leave them out
using System.Data.Common;

namespace Railway.Freight;

public sealed class Wagon
{
    public string Siding { get; set; } = "";

    public int Tonnes { get; set; }

    public bool Returning { get; set; }
}

public sealed record Train(string Number, Wagon[] Wagons);

public sealed class ShuntingService(HttpClient operators, DbDataSource yard)
{
    private static readonly HashSet<string> Sidings = new(StringComparer.OrdinalIgnoreCase) { "north", "grain", "steel" };

    public async Task AssignAsync(int train, CancellationToken cancellationToken)
    {
        Train arriving = await operators.GetFromJsonAsync<Train>($"trains/{train}", cancellationToken)
            ?? throw new InvalidDataException($"Nobody runs train {train}.");

        foreach (Wagon wagon in arriving.Wagons)
        {
            // Wagons that go back stay coupled.
            if (wagon.Returning)
                continue;
            if (!Sidings.Contains(wagon.Siding))
                throw new InvalidDataException($"{arriving.Number} wants a siding that we do not have.");
            if (wagon.Tonnes is < 10 or > 90)
                throw new InvalidDataException("A wagon weighs 10 to 90 tonnes.");
        }

        await using DbConnection connection = await yard.OpenConnectionAsync(cancellationToken);
        foreach (Wagon wagon in arriving.Wagons)
        {
            await using DbCommand insert = connection.CreateCommand();
            insert.CommandText = "insert into Sidings (Name, Tonnes) values (@name, @tonnes)";
            Bind(insert, "name", wagon.Siding);
            Bind(insert, "tonnes", wagon.Tonnes);
            await insert.ExecuteNonQueryAsync(cancellationToken); // expect: SI1001
        }
    }

    private static void Bind(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
