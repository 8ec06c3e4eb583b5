namespace SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

/// <summary>Asks a model and works with its answers.</summary>
internal static class AssistantShape
{
    public static string Assistant(Module m, string name) => $$"""
        public sealed class {{name}}(IChatClient chat, I{{m.Entity}}Repository repository, I{{m.Entity}}Client client, ILogger<{{name}}> logger)
        {
            private static readonly ChatOptions Options = new() { Temperature = 0 };

            private async Task<string> AskAsync(string instruction, string text, CancellationToken cancellationToken)
            {
                List<ChatMessage> messages = [new(ChatRole.System, instruction), new(ChatRole.User, text)];
                var response = await chat.GetResponseAsync(messages, Options, cancellationToken);
                logger.LogInformation("Answered with {Length} characters", response.Text.Length);
                return response.Text;
            }

        {{string.Join("\n\n", m.Random.Some(Methods(m), 6))}}
        }
        """;

    private static string[] Methods(Module m) =>
    [
        $$"""
            public async Task AnswerAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                var answer = await AskAsync("Write one sentence of thanks.", entity.Note(), cancellationToken);
                await client.CancelAsync("thanks", answer, cancellationToken); //! SI2001
            }
        """,
        $$"""
            public async Task SortAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                var label = (await AskAsync("Answer with one word: approve or refuse.", entity.Note(), cancellationToken)).Trim();
                if (label == "approve")
                    await repository.SetStatusAsync("sorted", "approved", cancellationToken); //! SI2002
            }
        """,
        $$"""
            public async Task ExtractAsync(string text, CancellationToken cancellationToken)
            {
                var answer = await AskAsync("Answer with JSON.", text, cancellationToken);
                var payload = JsonSerializer.Deserialize<{{m.Entity}}Payload>(answer) ?? throw new JsonException("null"); //! SI2003
                await repository.SaveAsync({{m.Entity}}Mapper.ToEntity(payload), cancellationToken); //! SI2001
            }
        """,
        """
            public async Task WriteStreamAsync(string path, string question, CancellationToken cancellationToken)
            {
                var text = new StringBuilder();
                await foreach (var update in chat.GetStreamingResponseAsync(question, Options, cancellationToken))
                    text.Append(update.Text);
                await File.WriteAllTextAsync(path, text.ToString(), cancellationToken); //! SI2001
            }
        """,
        $$"""
            public async Task TranslateAllAsync(IReadOnlyList<{{m.Entity}}> entities, CancellationToken cancellationToken)
            {
                var texts = await Task.WhenAll(entities.Select(entity => AskAsync("Translate into French.", entity.Note(), cancellationToken)));
                for (var i = 0; i < texts.Length; i++)
                    await repository.SetStatusAsync("translated", texts[i], cancellationToken); //! SI2001
            }
        """,
        """
            public async Task<string> InstructAsync(HttpRequest request, CancellationToken cancellationToken)
            {
                var role = request.Query["role"].ToString();
                List<ChatMessage> messages = [new(ChatRole.System, "You are " + role), new(ChatRole.User, "Hello")]; //! SI2008
                var response = await chat.GetResponseAsync(messages, Options, cancellationToken); //?
                return response.Text;
            }
        """,
        $$"""
            public async Task<IReadOnlyList<string>> KeywordsAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                var answer = await AskAsync("List five keywords.", entity.Note(), cancellationToken);
                return [.. answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(5)];
            }
        """,
        """
            public async Task ExplainAsync(string question, CancellationToken cancellationToken)
            {
                var answer = await AskAsync("Explain in one paragraph.", question, cancellationToken);
                foreach (var line in answer.Split('\n'))
                    logger.LogInformation("{Line}", line);
                await repository.SetStatusAsync("explained", "done", cancellationToken);
            }
        """,
    ];

    public static string Notes(Module m) => $$"""
        public static class {{m.Entity}}Notes
        {
            public static string Note(this {{m.Entity}} entity)
            {
                var text = new StringBuilder("The {{m.Entity.ToLowerInvariant()}} has ").Append(entity.Parts.Count).Append(" parts.");
                foreach (var part in entity.Parts)
                    text.AppendLine(CultureInfo.InvariantCulture, $"- {part.Count} of {part.Sku} at {part.Price}");
                return text.ToString();
            }
        }
        """;
}
