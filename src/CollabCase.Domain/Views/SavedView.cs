namespace CollabCase.Domain.Views;

/// <summary>
/// What a person asks of a list again and again, under a name: filters, order and columns. It belongs to that person,
/// who can let a role open it too. It holds a question and no records, so it shows each reader only what they may see.
/// </summary>
public sealed class SavedView : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 60;

    /// <summary>The most that a view can ask of a list, in characters of its address.</summary>
    public const int QueryMaxLength = 1000;

    /// <summary>How many views one person can have, over all lists.</summary>
    public const int MostOfAPerson = 50;

    private SavedView() { }

    /// <summary>Immutable, such as `VIEW-0007`: an address names the view by it.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Whose it is. Nobody else can change or remove it.</summary>
    public long OwnerPersonId { get; private set; }

    /// <summary>The list that it is a view of.</summary>
    public ListKind List { get; private set; }

    /// <summary>What it is called; once for each list of its owner, whatever the capitals.</summary>
    public string Name { get; private set; } = "";

    /// <summary>For sorting; see <see cref="Text.Fold"/>.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>What it asks, as the query of the list's address without the question mark; empty for the whole list.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Who else can open it.</summary>
    public ViewSharing SharedWith { get; private set; }

    /// <summary>Whether its owner's list opens with it. True for one view of a list at most.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>
    /// Saves a view. Refused: the <see cref="MostOfAPerson"/> and first of one person, a query of more than
    /// <see cref="QueryMaxLength"/> characters, and what <see cref="Change"/> refuses.
    /// </summary>
    /// <param name="reference">Its reference, which no other view has had.</param>
    /// <param name="ownerPersonId">Whose it is.</param>
    /// <param name="list">The list.</param>
    /// <param name="query">What it asks, in names that the list knows.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="sharedWith">Who else can open it.</param>
    /// <param name="isDefault">Whether the list opens with it.</param>
    /// <param name="owned">All views that the owner has.</param>
    /// <param name="mayShare">Whether the owner may share views.</param>
    public static SavedView Save(string reference, long ownerPersonId, ListKind list, string query, string? name, ViewSharing sharedWith, bool isDefault, IReadOnlyCollection<SavedView> owned, bool mayShare)
    {
        if (owned.Count >= MostOfAPerson)
            throw new DomainRuleException($"You have {MostOfAPerson} views, which is the most that anyone can have. Remove one that you no longer use first.");
        var view = new SavedView { Reference = reference, OwnerPersonId = ownerPersonId, List = Choice.Known(list), SharedWith = ViewSharing.Kept };
        view.Ask(query);
        view.Change(name, sharedWith, isDefault, owned, mayShare);
        return view;
    }

    /// <summary>Asks something else of the list from now on. Refused: a query of more than <see cref="QueryMaxLength"/> characters.</summary>
    /// <param name="query">What it asks, in names that the list knows.</param>
    public void Ask(string query)
    {
        if (query.Length > QueryMaxLength)
            throw new DomainRuleException("That is more filters than a view can keep. Take some away from the list and save it again.");
        Query = query;
    }

    /// <summary>
    /// Renames the view, shares it or keeps it, and says whether the list opens with it; another that did no longer does.
    /// Refused: a name that another of the owner's views of this list has, and sharing by those who may not share.
    /// </summary>
    /// <param name="name">What it is called.</param>
    /// <param name="sharedWith">Who else can open it.</param>
    /// <param name="isDefault">Whether the owner's list opens with it.</param>
    /// <param name="owned">All views that the owner has.</param>
    /// <param name="mayShare">Whether the owner may share views. A view that is shared already can stay as it is.</param>
    public void Change(string? name, ViewSharing sharedWith, bool isDefault, IReadOnlyCollection<SavedView> owned, bool mayShare)
    {
        var given = Text.Required(name, NameMaxLength, "a name for the view", nameof(Name));
        var key = Text.Fold(given);
        if (key.Length == 0) throw new DomainRuleException("Use at least one letter or digit in the name.", nameof(Name));
        var others = owned.Where(v => v.Id != Id && v.List == List).ToList();
        if (others.Any(v => v.NameKey == key)) throw new DomainRuleException($"You have a view called ‘{given}’ of this list already. Choose another name.", nameof(Name));
        if (Choice.Known(sharedWith, nameof(SharedWith)) is not ViewSharing.Kept && sharedWith != SharedWith && !mayShare)
            throw new DomainRuleException("Views are shared by coordinators and administrators. Keep this one for yourself, or ask one of them.", nameof(SharedWith));
        Name = given;
        NameKey = key.Length <= NameMaxLength ? key : key[..NameMaxLength];
        SharedWith = sharedWith;
        if (isDefault)
            foreach (var other in others) other.IsDefault = false;
        IsDefault = isDefault;
    }
}
