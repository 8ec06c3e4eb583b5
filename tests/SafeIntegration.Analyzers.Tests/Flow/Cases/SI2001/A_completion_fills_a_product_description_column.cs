// shape: catalogue enrichment with the OpenAI client
using System.Data.Common;
using OpenAI.Chat;

namespace Shop.Catalogue;

public sealed class DescriptionWriter
{
    private readonly ChatClient _client;
    private readonly string _connectionString;
    private readonly Func<string, DbConnection> _open;

    public DescriptionWriter(ChatClient client, string connectionString, Func<string, DbConnection> open) =>
        (_client, _connectionString, _open) = (client, connectionString, open);

    public async Task WriteAsync(int productId, string features)
    {
        ChatCompletion completion = await _client.CompleteChatAsync(
            new SystemChatMessage("You write product descriptions of at most 80 words."),
            new UserChatMessage(features));
        string description = completion.Content[0].Text;

        await using DbConnection connection = _open(_connectionString);
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "update product set description = @description where id = @id";
        DbParameter text = command.CreateParameter();
        text.ParameterName = "@description";
        text.Value = description;
        command.Parameters.Add(text);
        DbParameter id = command.CreateParameter();
        id.ParameterName = "@id";
        id.Value = productId;
        command.Parameters.Add(id);
        await command.ExecuteNonQueryAsync(); // expect: SI2001
    }
}
