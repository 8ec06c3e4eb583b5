// shape: coding agent with a file tool
using Microsoft.Extensions.AI;

namespace Coding;

public static class CodingSession
{
    public static async Task RunAsync(IChatClient chat, string workspace, string task)
    {
        ChatOptions options = new()
        {
            Tools =
            [
                AIFunctionFactory.Create(ListFiles, "list_files"),
                AIFunctionFactory.Create((string content) => Save(content), "save_plan"), // expect: SI2009
            ],
        };
        Console.WriteLine((await chat.GetResponseAsync(task, options)).Text);

        string[] ListFiles() => Directory.GetFiles(workspace);

        string Save(string content)
        {
            File.WriteAllText(Path.Combine(workspace, "PLAN.md"), content); // expect: SI2001
            return "saved";
        }
    }
}
