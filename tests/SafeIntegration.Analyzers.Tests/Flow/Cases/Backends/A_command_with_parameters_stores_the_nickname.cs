using System.Data.Common;

namespace Nicknames;

public sealed class NicknameStore(DbDataSource source)
{
    public async Task StoreAsync(HttpRequest request, int user)
    {
        await using DbConnection connection = await source.OpenConnectionAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "update users set nickname = @nickname where id = @id";
        DbParameter nickname = command.CreateParameter();
        nickname.ParameterName = "nickname";
        nickname.Value = request.Form["nickname"].ToString();
        command.Parameters.Add(nickname);
        DbParameter id = command.CreateParameter();
        id.ParameterName = "id";
        id.Value = user;
        command.Parameters.Add(id);
        await command.ExecuteNonQueryAsync(); // expect: SI1001
    }
}
