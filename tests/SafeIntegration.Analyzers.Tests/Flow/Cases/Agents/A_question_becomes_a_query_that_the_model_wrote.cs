using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.SemanticKernel;

namespace Reporting;

public sealed class AskYourData(Kernel kernel, IConfiguration configuration, ILogger<AskYourData> logger)
{
    private const string Prompt = """
        Write one SQLite query that answers the question. Tables: orders(id, customer, total, day), customers(id, name, city).
        Answer with the query only.
        Question: {{$question}}
        """;

    private readonly KernelFunction _function = KernelFunctionFactory.CreateFromPrompt(Prompt, functionName: "WriteQuery");

    public async Task AskAsync(string question, CancellationToken cancellationToken)
    {
        string query = await WriteAsync(question, cancellationToken);
        logger.LogInformation("Runs {Query}", query);

        await using var connection = new SqliteConnection(configuration.GetConnectionString("reporting"));
        IEnumerable<dynamic> rows = await connection.QueryAsync(query); // expect: SI2007
        foreach (IDictionary<string, object> row in rows)
            Console.WriteLine(string.Join(" | ", row.Values));
    }

    private async Task<string> WriteAsync(string question, CancellationToken cancellationToken)
    {
        FunctionResult result = await kernel.InvokeAsync(_function, new KernelArguments { ["question"] = question }, cancellationToken);
        string text = result.GetValue<string>()?.Replace("```sql", "").Replace("```", "").Trim() ?? "";
        if (!text.StartsWith("select", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException("The model did not write a query.");

        return text;
    }
}
