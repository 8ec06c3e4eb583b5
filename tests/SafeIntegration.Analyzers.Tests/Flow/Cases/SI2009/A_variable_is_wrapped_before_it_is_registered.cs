using Microsoft.Extensions.AI;

namespace Files;

public sealed class FileAgent(string workspace)
{
    public List<AITool> Tools()
    {
        List<AITool> tools = [];
        AIFunction list = AIFunctionFactory.Create(() => Directory.GetFiles(workspace), "list");
        tools.Add(list);
        AIFunction clear = AIFunctionFactory.Create(() => File.Delete(Path.Combine(workspace, "notes.md")), "clear_notes");
        tools.Add(new ApprovalRequiredAIFunction(clear));
        return tools;
    }
}
