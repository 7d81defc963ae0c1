namespace CollabCase.Domain.Partnerships;

// Whether the program writes to the partners.
public sealed partial class Partnership
{
    /// <summary>Whether messages go to the partners. Off until the coordinator turns them on: nobody is written to unasked.</summary>
    public bool MessagesOn { get; private set; }

    /// <summary>Lets messages go to the partners from now on. Refused: a paused or closed partnership.</summary>
    public void TurnMessagesOn()
    {
        EnsureOpenToChange();
        MessagesOn = true;
    }

    /// <summary>Sends the partners nothing more. It can be done whatever the state of the partnership is: silence needs no reason.</summary>
    public void TurnMessagesOff() => MessagesOn = false;
}
