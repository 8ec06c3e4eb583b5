using Dapper;
using OpenAI.Chat;
using System.Data.Common;

namespace Questions.Mapped;

public sealed class Questions(ChatClient model, DbConnection database)
{
    public async Task<int> CountAsync(string question)
    {
        ChatCompletion completion = await model.CompleteChatAsync("Orders or returns? " + question);
        string table = completion.Content[0].Text.Trim().ToLowerInvariant() switch
        {
            "orders" => "sales_order",
            "returns" => "return_request",
            _ => throw new InvalidOperationException("The model named neither."),
        };
        return await database.ExecuteScalarAsync<int>($"select count(*) from {table}");
    }
}
