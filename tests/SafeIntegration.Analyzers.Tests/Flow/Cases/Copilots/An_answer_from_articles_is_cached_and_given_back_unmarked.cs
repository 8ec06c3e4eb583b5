using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace Help.Answers;

public sealed record Article(int Id, string Title, string Text);

public sealed record Answer(string Text, IReadOnlyList<int> Articles);

public sealed record HelpReply(string Answer, IReadOnlyList<int> Articles);

public interface IArticleIndex
{
    Task<IReadOnlyList<Article>> NearestAsync(string question, int count);
}

public sealed class AnswerCache(IArticleIndex index, IChatClient chat)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Answer>>> _answers = new(StringComparer.OrdinalIgnoreCase);

    public Task<Answer> FindAsync(string question) =>
        _answers.GetOrAdd(question.Trim(), key => new Lazy<Task<Answer>>(() => AnswerAsync(key))).Value;

    private async Task<Answer> AnswerAsync(string question)
    {
        IReadOnlyList<Article> articles = await index.NearestAsync(question, 4);
        string context = string.Join("\n\n", from article in articles select $"[{article.Id}] {article.Title}\n{article.Text}");

        ChatResponse response = await chat.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, "Answer from the articles only, and name their numbers."),
            new ChatMessage(ChatRole.User, $"{context}\n\nQuestion: {question}"),
        ]);

        return new Answer(response.Text, articles.Select(article => article.Id).ToList());
    }
}

[ApiController]
[Route("help")]
public sealed class HelpController(AnswerCache cache) : ControllerBase
{
    [HttpGet]
    public async Task<ActionResult<HelpReply>> GetAsync([FromQuery] string question)
    {
        if (string.IsNullOrWhiteSpace(question))
            return BadRequest();

        Answer answer = await cache.FindAsync(question);
        return Ok(new HelpReply(answer.Text, answer.Articles)); // expect: SI2010
    }
}
