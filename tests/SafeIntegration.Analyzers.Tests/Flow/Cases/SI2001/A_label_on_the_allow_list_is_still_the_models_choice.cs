// shape: issue triage that saves the label
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Triage;

public sealed class Issue
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public string Label { get; set; } = "untriaged";
}

public sealed class TriageContext(DbContextOptions<TriageContext> options) : DbContext(options)
{
    public DbSet<Issue> Issues => Set<Issue>();
}

public sealed class IssueTriage(IChatClient chat, TriageContext database)
{
    private static readonly HashSet<string> Known = ["bug", "feature", "question", "documentation"];

    public async Task TriageAsync(int id)
    {
        Issue issue = await database.Issues.SingleAsync(candidate => candidate.Id == id);
        ChatResponse response = await chat.GetResponseAsync($"Label this issue with one of {string.Join(", ", Known)}: {issue.Title}");
        string label = response.Text.Trim().ToLowerInvariant();
        if (!Known.Contains(label)) return;
        issue.Label = label;
        await database.SaveChangesAsync(); // expect: SI2001
    }
}
