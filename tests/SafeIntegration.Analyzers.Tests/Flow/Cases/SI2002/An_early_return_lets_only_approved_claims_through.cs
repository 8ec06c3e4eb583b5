using System.Data.Common;
using OpenAI.Chat;

namespace Claims;

public sealed record Claim(Guid Id, string Iban, decimal Amount, string Report);

public sealed class ClaimPayout(ChatClient model, DbConnection database)
{
    public async Task PayAsync(Claim claim)
    {
        ChatCompletion completion = await model.CompleteChatAsync(
            new SystemChatMessage("Answer APPROVE if the policy covers the damage, else REJECT."),
            new UserChatMessage(claim.Report));
        string verdict = completion.Content[0].Text;
        if (verdict != "APPROVE")
        {
            return;
        }

        await using DbCommand payment = database.CreateCommand();
        payment.CommandText = "insert into payment (claim, iban, amount) values (@claim, @iban, @amount)";
        Add(payment, "@claim", claim.Id);
        Add(payment, "@iban", claim.Iban);
        Add(payment, "@amount", claim.Amount);
        await payment.ExecuteNonQueryAsync(); // expect: SI2002
    }

    private static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
