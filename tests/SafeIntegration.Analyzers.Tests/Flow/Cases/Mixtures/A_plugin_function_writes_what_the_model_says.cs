using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Plugins.Notes;

public sealed class NotePlugin(HttpClient notes)
{
    [KernelFunction, Description("Saves a note.")]
    public async Task SaveAsync(string text) // expect: SI2009
    {
        (await notes.PostAsJsonAsync("notes", text)).EnsureSuccessStatusCode(); // expect: SI2001
    }
}
