using System.ComponentModel;
using System.Data.Common;
using Dapper;
using Microsoft.SemanticKernel;

namespace Tasks;

public sealed record TodoItem(int Id, string Text, bool Done);

public sealed class TodoPlugin(DbConnection database)
{
    [KernelFunction, Description("All tasks.")]
    public async Task<IEnumerable<TodoItem>> ListAsync() => await database.QueryAsync<TodoItem>("select id, text, done from todo");

    [KernelFunction, Description("Removes the tasks that are done.")]
    public Task<int> PurgeAsync() => database.ExecuteAsync("delete from todo where done = true"); // expect: SI2009
}
