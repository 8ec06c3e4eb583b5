// A form's text is concatenated into a comment; it is still what was typed.
using System.Data.Common;

namespace Support;

public sealed class FeedbackHandler(DbConnection connection)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        IFormCollection form = await context.Request.ReadFormAsync();
        string topic = form["topic"].ToString().Trim();
        string text = form["text"].ToString();

        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "insert into feedback(body) values ($body)";
        DbParameter body = command.CreateParameter();
        body.ParameterName = "$body";
        body.Value = string.Concat("[", topic.ToUpperInvariant(), "] ", text);
        command.Parameters.Add(body);
        await command.ExecuteNonQueryAsync(context.RequestAborted); // expect: SI1001
        return Results.Redirect("/thanks");
    }
}
