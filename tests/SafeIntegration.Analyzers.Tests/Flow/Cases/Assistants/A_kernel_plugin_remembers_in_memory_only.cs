// shape: plugin with a list of facts
using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Workbench;

public sealed class FactsPlugin
{
    private readonly List<string> _facts = [];

    [KernelFunction, Description("Remembers a fact until the end of the conversation.")]
    public string Remember(string fact)
    {
        lock (_facts)
        {
            if (_facts.Count >= 100)
                _facts.RemoveAt(0);
            _facts.Add(fact);
        }

        return "ok";
    }

    [KernelFunction, Description("Lists the facts.")]
    public string[] Recall(int most) => [.. _facts.TakeLast(Math.Clamp(most, 1, 20))];
}
